"""What explains a model, a letter or the data: in plain words, with the field's own beside them."""

from letterpad.gui.text.language import translate


def doubt() -> tuple[str, str, str]:
    """Return title, text and terms."""
    return (
        translate("Explanations", "Labels in doubt"),
        translate(
            "Explanations",
            "Letters that both models read as the same other letter, each with at least the "
            "confidence that is chosen, the surest first. Neither learned from them. Often the "
            "label is wrong, or nobody can tell; sometimes both models are wrong. Keep the label, "
            "take what both read, or leave the letter out, by the buttons or the keys 1, 2 and 3. "
            "What you decide is kept, and goes into a copy of the letters when you save one.",
        ),
        translate("Explanations", "label noise, label errors, confident learning"),
    )


def learned() -> tuple[str, str, str]:
    """Return title, text and terms."""
    return (
        translate("Explanations", "What was learned"),
        translate(
            "Explanations",
            "What is in the file of a trained model. Logistic regression has a weight for every "
            "pixel and letter: blue is ink that speaks for the letter, orange ink that speaks "
            "against it. Nets have units or filters with such weights. A tree asks about single "
            "pixels; k nearest neighbours keeps the letters themselves, and those nearest to your "
            "drawing vote. Shift and the arrow keys go through the pixels.",
        ),
        translate(
            "Explanations",
            "coefficients, hidden units, convolution kernels, activation maps, decision tree, "
            "eigenletters, centroids",
        ),
    )


def live_weights() -> tuple[str, str, str]:
    """Return title, text and terms."""
    return (
        translate("Explanations", "Weights while a model trains"),
        translate(
            "Explanations",
            "The weights that the training changes, a few times a second: of every letter in "
            "logistic regression, of the first units of a net, or its first filters. Blue is ink "
            "that raises a score, orange ink that lowers it. At first they are zero or random; "
            "then shapes of letters emerge. Once the training has ended, those of the finished "
            "model are on the Compare page under “What was learned”.",
        ),
        translate("Explanations", "coefficients, weight matrix, convolution kernels"),
    )


def net_diagram() -> tuple[str, str, str]:
    """Return title, text and terms."""
    return (
        translate("Explanations", "The net, number by number"),
        translate(
            "Explanations",
            "Your letter goes through the net from left to right. Each layer multiplies what it "
            "gets with its weights W, adds its biases b, and applies its activation; softmax makes "
            "probabilities of the last sums. A cell is a unit: blue is above 0, orange below. "
            "Units are numbered from 0, as in W1[:, 5]. Click one to see its sum.",
        ),
        translate("Explanations", "dense layers, multilayer perceptron, forward pass, logits"),
    )


def unit_sum() -> tuple[str, str, str]:
    """Return title, text and terms."""
    return (
        translate("Explanations", "The sum of a unit"),
        translate(
            "Explanations",
            "Everything that the unit gets is multiplied with its own weight; all products and the "
            "bias add up to z. The figures add up as they are written, and ≈ stands where rounding "
            "is in the way. On the right is what comes of it: what a unit adds to the sums of the "
            "next layer, or how likely a letter is.",
        ),
        translate("Explanations", "weighted sum, dot product, bias, activation, softmax"),
    )


def nearest_letters() -> tuple[str, str, str]:
    """Return title, text and terms."""
    return (
        translate("Explanations", "Nearest letters"),
        translate(
            "Explanations",
            "The letters of the data that are most like yours and are read as what you meant: "
            "write more like them, and yours will be read so. Beside them is the nearest one that "
            "is read otherwise. The chosen one lies under yours; strokes of one colour go "
            "together. Only letters that the model was trained on are shown: those it was tested "
            "on have taught it nothing.",
        ),
        translate("Explanations", "nearest neighbours, prototypes, contrastive examples"),
    )


def looks_like_data() -> tuple[str, str, str]:
    """Return title, text and terms."""
    return (
        translate("Explanations", "Looks like the data?"),
        translate(
            "Explanations",
            "A model reads well what looks like the letters it learned from. Each row compares "
            "yours with those that are what you meant: length of the line, width for its height, "
            "how far it leans to the right, strokes, and by how many degrees the line bends. The "
            "dot stands at the share of these letters that have less; a diamond is below the 1st "
            "or above the 99th of 100.",
        ),
        translate("Explanations", "percentiles, out of distribution, covariate shift"),
    )


def mean_letters() -> tuple[str, str, str]:
    """Return title, text and terms."""
    return (
        translate("Explanations", "Each letter"),
        translate(
            "Explanations",
            "The bars say how many letters there are of each class. Below stands the mean of their "
            "pictures: dark where most of them have ink. A blurred mean is of letters that are "
            "written in many ways. “How they vary” shows the standard deviation instead. A click "
            "on a letter shows it in all views, a second click all letters again.",
        ),
        translate("Explanations", "class distribution, class mean, standard deviation"),
    )


def letter_map() -> tuple[str, str, str]:
    """Return title, text and terms."""
    return (
        translate("Explanations", "Map of the letters"),
        translate(
            "Explanations",
            "Each dot is a letter, and dots of pictures that are alike lie together. Of the 784 "
            "directions in which pictures can differ the map shows the two in which they differ "
            "most, so letters that lie together need not look alike. The classes are not used: a "
            "new picture, as your drawing, has its place at once. Point at a dot to see it.",
        ),
        translate("Explanations", "principal component analysis (PCA), explained variance"),
    )


def why() -> tuple[str, str, str]:
    """Return title, text and terms."""
    return (
        translate("Explanations", "Why?"),
        translate(
            "Explanations",
            "Why the model reads one letter and not another: by default the answer and the "
            "runner-up, or any two letters that you choose. “Pixels and strokes” shows which parts "
            "of your drawing speak for which of the two, “Time line” what was read while you drew.",
        ),
        translate("Explanations", "explanation, attribution, contrast of two classes"),
    )


def why_pixels() -> tuple[str, str, str]:
    """Return title, text and terms."""
    return (
        translate("Explanations", "Pixels and strokes"),
        translate(
            "Explanations",
            "Blue parts speak for the first letter, orange ones for the second. Logistic "
            "regression and naive Bayes add up pixels, so the picture shows their sum. Of any "
            "other model parts of the drawing are covered in turn, and it is asked again: what "
            "matters only together with something else may be pale. A stroke's number is what the"
            " logarithm of the probabilities' ratio loses without it: 0.7 is twice as likely, 2.3"
            " ten times.",
        ),
        translate("Explanations", "log-odds, linear contributions, occlusion, ablation"),
    )


def why_timeline() -> tuple[str, str, str]:
    """Return title, text and terms."""
    return (
        translate("Explanations", "Time line"),
        translate(
            "Explanations",
            "What the model would have read if you had stopped earlier. Drag the slider, or use "
            "the arrow keys: the picture shows how far your drawing had come, and answer and bars "
            "show what was read of that. The ink counts by the length of its lines. Your drawing "
            "stays as it is, and the slider's end is the whole of it.",
        ),
        translate("Explanations", "online recognition, prefixes of the trajectory"),
    )


def my_letters() -> tuple[str, str, str]:
    """Return title, text and terms."""
    return (
        translate("Explanations", "My letters"),
        translate(
            "Explanations",
            "Your own drawings, each with the letter that it is and what a model had made of it: "
            "≠ where that was wrong. They come from your corrections, the writing test and files. "
            "Choose some with the mouse or the keys, to delete them or to say which letter they "
            "are. They lie in a file in your folder, and nobody else sees them.",
        ),
        translate("Explanations", "labelled samples, training data, writers"),
    )


def teach() -> tuple[str, str, str]:
    """Return title, text and terms."""
    return (
        translate("Explanations", "Teach it"),
        translate(
            "Explanations",
            "“Yes, right” (Enter) and “No, it is…” keep the drawing and its letter in My letters, "
            "from which a model can learn your hand; nothing else is kept. Alt and a letter keeps "
            "it in the case that you type, and a click on a bar as what the bar says. Until you "
            "draw on, Ctrl+Z takes it back. The same drawing is kept once: say another letter, and "
            "that one counts.",
        ),
        translate("Explanations", "label, supervision, correction, human in the loop"),
    )


def writing_test() -> tuple[str, str, str]:
    """Explain the writing test."""
    return (
        translate("Explanations", "Writing test"),
        translate(
            "Explanations",
            "The figure of a model says how well it reads those whose letters it was tested on. "
            "This test says how well it reads you. Every letter is asked for once, in random "
            "order, and then once more in another one. A letter is done when you say so (Next, "
            "Enter or the space bar); Backspace takes back. You can stop and go on another day.",
        ),
        translate("Explanations", "writer-dependent accuracy, test set of one writer"),
    )


def writing_test_result() -> tuple[str, str, str]:
    """Explain what comes of a writing test."""
    return (
        translate("Explanations", "How you are read"),
        translate(
            "Explanations",
            "For every pinned model the share that it reads right of your letters, beside that of "
            "the letters held out from its training, with 95 % intervals. Whether more than "
            "chance parts the two is told by the interval of their difference: from some fifty "
            "letters it is wide. The most probable class counts as the answer in both. Two "
            "letters of one hand are alike, so this is how you wrote today.",
        ),
        translate(
            "Explanations",
            "Wilson's interval, or by writer; interval of the difference by Newcombe (1998)",
        ),
    )


def fit_to_hand() -> tuple[str, str, str]:
    """Explain fitting a model to a hand."""
    return (
        translate("Explanations", "Fit to my hand"),
        translate(
            "Explanations",
            "The model learns how you write, from your letters in My letters. Each of them is "
            "read by a model that was fitted to the others and has never seen it: so it is "
            "counted whether it helps. It is offered if two more are read right, net, and if no "
            "letter is lost of the kinds that you did not teach. What you accept is a model of "
            "its own; the one that reads now stays as it is.",
        ),
        translate(
            "Explanations",
            "few-shot adaptation, leave-one-out; cache of features (R. Zhang et al., Tip-Adapter, "
            "ECCV 2022); Wilson's interval",
        ),
    )
