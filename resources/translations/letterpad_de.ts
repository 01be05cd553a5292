<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name></name>
    <message>
        <source>one of {choices}</source>
        <translation>eins von {choices}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>whole numbers separated by commas</source>
        <translation>ganze Zahlen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>eine ganze Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>a number from {low} to {high}</source>
        <translation>eine Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>whole numbers from {low} to {high} separated by commas</source>
        <translation>ganze Zahlen von {low} bis {high}, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>{label} ({name}) must be {expected}, not {came}.</source>
        <translation>{label} ({name}) nimmt {expected}; angegeben ist {came}.</translation>
    </message>
    <message>
        <source>{algorithm} diverged: after {unit} {done} its loss is {loss}, not a number to go on with. {advice}</source>
        <translation>{algorithm} ist divergiert: Nach {unit} {done} ist der Verlust {loss}, und damit lässt sich nicht weiterrechnen. {advice}</translation>
    </message>
    <message>
        <source>Choose other parameters and train again.</source>
        <translation>Wähle andere Parameter und trainiere noch einmal.</translation>
    </message>
    <message>
        <source>{algorithm} has no parameter {name!r}. Its parameters: {known}.</source>
        <translation>{algorithm} hat keinen Parameter {name!r}. Die Parameter: {known}.</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>PCA components</source>
        <translation>PCA-Komponenten</translation>
    </message>
    <message>
        <source>The 784 pixels are first projected onto this many directions, those in which the letters differ most (principal component analysis). Fewer are faster, but lose details.</source>
        <translation>Die 784 Pixel werden zuerst auf so viele Richtungen projiziert, und zwar auf die, in denen sich die Buchstaben am meisten unterscheiden (Hauptkomponentenanalyse). Weniger sind schneller, verlieren aber Einzelheiten.</translation>
    </message>
    <message>
        <source>PCA components (components)</source>
        <translation>PCA-Komponenten (components)</translation>
    </message>
    <message>
        <source>There are {n} letters to learn from, so {n} PCA components were used and not {wanted}.</source>
        <translation>Gelernt wird aus {n} Buchstaben, deshalb wurden {n} Hauptkomponenten verwendet und nicht {wanted}.</translation>
    </message>
    <message>
        <source>{setting} is {needed}, but there are only {n_labels} letters to learn from: choose a smaller value or more letters.</source>
        <translation>{setting} ist {needed}, aber es sind nur {n_labels} Buchstaben zum Lernen da: Wähle einen kleineren Wert oder mehr Buchstaben.</translation>
    </message>
    <message>
        <source>Neighbours (neighbours)</source>
        <translation>Nachbarn (neighbours)</translation>
    </message>
    <message>
        <source>k nearest neighbours</source>
        <translation>k nächste Nachbarn</translation>
    </message>
    <message>
        <source>Looks up the training letters that are most alike and lets them vote.</source>
        <translation>Sucht die ähnlichsten Trainingsbuchstaben heraus und lässt sie abstimmen.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>How many of the most similar training letters (k) vote.</source>
        <translation>Wie viele der ähnlichsten Trainingsbuchstaben (k) abstimmen.</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Whether the vote of a nearer neighbour counts more (1 / distance), or all votes count the same.</source>
        <translation>Ob die Stimme eines näheren Nachbarn mehr zählt (1 / Abstand) oder alle Stimmen gleich viel.</translation>
    </message>
    <message>
        <source>by distance</source>
        <translation>nach Abstand</translation>
    </message>
    <message>
        <source>all the same</source>
        <translation>alle gleich</translation>
    </message>
    <message>
        <source>No curve: k nearest neighbours only remembers the training letters; nothing is improved step by step.</source>
        <translation>Keine Kurve: k nächste Nachbarn merkt sich nur die Trainingsbuchstaben; nichts wird Schritt für Schritt verbessert.</translation>
    </message>
    <message>
        <source>Naive Bayes</source>
        <translation>Naiver Bayes</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Glättung</translation>
    </message>
    <message>
        <source>Counts how often each pixel has ink in each letter, as if pixels were independent.</source>
        <translation>Zählt, wie oft jedes Pixel in jedem Buchstaben Tinte hat, als wären die Pixel unabhängig.</translation>
    </message>
    <message>
        <source>How many letters with and without ink are added to the count of every pixel, so that nothing counts as impossible.</source>
        <translation>Wie viele Buchstaben mit und ohne Tinte zur Zählung jedes Pixels hinzukommen, damit nichts als unmöglich gilt.</translation>
    </message>
    <message>
        <source>Ink from</source>
        <translation>Tinte ab</translation>
    </message>
    <message>
        <source>A pixel darker than this counts as ink; 0 is paper, 1 full ink.</source>
        <translation>Ein Pixel, der dunkler ist, zählt als Tinte; 0 ist Papier, 1 volle Tinte.</translation>
    </message>
    <message>
        <source>No curve: naive Bayes goes through the letters once and counts; nothing is improved step by step.</source>
        <translation>Keine Kurve: Der naive Bayes geht die Buchstaben einmal durch und zählt; nichts wird Schritt für Schritt verbessert.</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gauß</translation>
    </message>
    <message>
        <source>polynomial</source>
        <translation>polynomial</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <source>The SVM needs at least {least} letters of each class to learn probabilities from; one class has {fewest}.</source>
        <translation>Die SVM braucht von jeder Klasse mindestens {least} Buchstaben, um Wahrscheinlichkeiten zu lernen; eine Klasse hat {fewest}.</translation>
    </message>
    <message>
        <source>Support vector machine</source>
        <translation>Support-Vektor-Maschine</translation>
    </message>
    <message>
        <source>Draws the border between any two letters as far from both as possible.</source>
        <translation>Zieht die Grenze zwischen je zwei Buchstaben möglichst weit von beiden entfernt.</translation>
    </message>
    <message>
        <source>What borders can look like: curved in any way (Gaussian, also called RBF), polynomials of degree 3, or straight.</source>
        <translation>Wie Grenzen aussehen können: beliebig gekrümmt (Gauß, auch RBF genannt), Polynome vom Grad 3 oder gerade.</translation>
    </message>
    <message>
        <source>How quickly similarity falls with distance, for curved borders. 0 derives it from the spread of the letters (scikit-learn&apos;s “scale”).</source>
        <translation>Wie schnell die Ähnlichkeit mit dem Abstand abnimmt, bei gekrümmten Grenzen. 0 leitet den Wert aus der Streuung der Buchstaben ab (in scikit-learn: „scale“).</translation>
    </message>
    <message>
        <source>No curve: scikit-learn&apos;s SVM reports nothing until it has finished.</source>
        <translation>Keine Kurve: Die SVM von scikit-learn meldet nichts, bevor sie fertig ist.</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>How much a training letter on the wrong side of a border costs. Smaller means simpler borders.</source>
        <translation>Wie viel ein Trainingsbuchstabe auf der falschen Seite einer Grenze kostet. Kleiner heißt: einfachere Grenzen.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>None of the {n_letters:,} letters to learn from is of class {missing} ({n_missing} of {n_classes} classes are missing): choose more letters or fewer classes.</source>
        <translation>Keiner der {n_letters:,} Buchstaben zum Lernen gehört zur Klasse {missing} ({n_missing} von {n_classes} Klassen fehlen): Wähle mehr Buchstaben oder weniger Klassen.</translation>
    </message>
    <message>
        <source>A validation part of {share:g} cannot be split off {n_labels:,} letters: {error}</source>
        <translation>Ein Validierungsteil von {share:g} lässt sich von {n_labels:,} Buchstaben nicht abtrennen: {error}</translation>
    </message>
    <message>
        <source>Clusters (clusters) is {clusters}, but the letters show fewer different patches: choose a smaller value or other letters.</source>
        <translation>Cluster (clusters) ist {clusters}, aber die Buchstaben zeigen weniger verschiedene Ausschnitte: Wähle einen kleineren Wert oder andere Buchstaben.</translation>
    </message>
    <message>
        <source>k-means features + logistic regression</source>
        <translation>k-Means-Merkmale + logistische Regression</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Ausschnitt</translation>
    </message>
    <message>
        <source>Finds typical bits of strokes with k-means, and weighs where in the picture they occur.</source>
        <translation>Findet mit k-Means typische Strichstücke und gewichtet, wo im Bild sie vorkommen.</translation>
    </message>
    <message>
        <source>How many typical bits of strokes (k) to look for.</source>
        <translation>Nach wie vielen typischen Strichstücken (k) gesucht wird.</translation>
    </message>
    <message>
        <source>Side of the patches of picture that are compared, in pixels.</source>
        <translation>Seitenlänge der verglichenen Bildausschnitte in Pixeln.</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>The picture is divided into this many rows and this many columns; for each part, the bits that occur in it are summed up.</source>
        <translation>Das Bild wird in so viele Zeilen und so viele Spalten geteilt; für jeden Bereich wird zusammengezählt, welche Stücke darin vorkommen.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Where the random numbers start. The same seed and the same letters give the same model.</source>
        <translation>Wo die Zufallszahlen beginnen. Derselbe Startwert und dieselben Buchstaben ergeben dasselbe Modell.</translation>
    </message>
    <message>
        <source>Inverse strength of the L2 penalty on the weights. Smaller means simpler: less is memorised, and fewer of the training letters are read right.</source>
        <translation>Kehrwert der Stärke des L2-Strafterms auf den Gewichten. Kleiner heißt einfacher: weniger Auswendiglernen, weniger Genauigkeit auf den Trainingsbuchstaben.</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterationen</translation>
    </message>
    <message>
        <source>The solver (L-BFGS) stops after this many at the latest.</source>
        <translation>Der Löser (L-BFGS) hört spätestens nach so vielen auf.</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>The solver stops when no slope of the loss is steeper than this.</source>
        <translation>Der Löser hört auf, wenn der Verlust nirgends steiler ist als dieser Wert.</translation>
    </message>
    <message>
        <source>The solver stopped at its limit of {limit:,} iterations before it converged: more iterations or a larger tolerance may help.</source>
        <translation>Der Löser hat bei seiner Grenze von {limit:,} Iterationen aufgehört, bevor er konvergiert ist: Mehr Iterationen oder eine größere Toleranz können helfen.</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>Logistische Regression</translation>
    </message>
    <message>
        <source>One weight for every pixel and letter; the sums become probabilities by softmax.</source>
        <translation>Ein Gewicht für jedes Pixel und jeden Buchstaben; aus den Summen macht Softmax Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>Stopped early after epoch {stopped} of {epochs}: the validation loss was lowest after epoch {kept}, whose weights were kept.</source>
        <translation>Früh abgebrochen nach Epoche {stopped} von {epochs}: Der Validierungsverlust war nach Epoche {kept} am kleinsten; ihre Gewichte wurden behalten.</translation>
    </message>
    <message>
        <source>The weights of epoch {kept} were kept: its validation loss was the lowest.</source>
        <translation>Die Gewichte von Epoche {kept} wurden behalten: Ihr Validierungsverlust war der kleinste.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>How often the net sees every training letter.</source>
        <translation>Wie oft das Netz jeden Trainingsbuchstaben sieht.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Learning rate falls</source>
        <translation>Lernrate sinkt</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Früher Abbruch</translation>
    </message>
    <message>
        <source>Where the random numbers start: first weights, order of the letters, dropout. The same seed and the same letters give the same net.</source>
        <translation>Wo die Zufallszahlen beginnen: erste Gewichte, Reihenfolge der Buchstaben, Dropout. Derselbe Startwert und dieselben Buchstaben ergeben dasselbe Netz.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>How many letters are looked at before each step. Larger batches make an epoch faster, but it has fewer steps.</source>
        <translation>Wie viele Buchstaben vor jedem Schritt angesehen werden. Mit größeren Batches ist eine Epoche schneller, aber sie hat weniger Schritte.</translation>
    </message>
    <message>
        <source>Whether the learning rate falls to 0 by the last epoch, along a cosine, which lets the weights settle, or stays the same.</source>
        <translation>Ob die Lernrate bis zur letzten Epoche entlang eines Kosinus auf 0 sinkt, was die Gewichte zur Ruhe bringt, oder gleich bleibt.</translation>
    </message>
    <message>
        <source>Stop when the validation loss has not fallen for this many epochs, and keep the weights of the best epoch. 0 never stops early. Needs a validation part.</source>
        <translation>Hört auf, wenn der Validierungsverlust so viele Epochen lang nicht gesunken ist, und behält die Gewichte der besten Epoche. 0 bricht nie früh ab. Braucht einen Validierungsteil.</translation>
    </message>
    <message>
        <source>Share of a layer&apos;s units switched off at random in each training step, so that none relies on another. Helps against memorising.</source>
        <translation>Anteil der Einheiten einer Schicht, die in jedem Trainingsschritt zufällig abgeschaltet werden, damit sich keine auf eine andere verlässt. Hilft gegen Auswendiglernen.</translation>
    </message>
    <message>
        <source>L2 penalty</source>
        <translation>L2-Strafterm</translation>
    </message>
    <message>
        <source>Weight decay: this times the sum of the squared weights is added to the loss, which keeps weights small. 0 for none.</source>
        <translation>Weight Decay: Dieser Wert mal die Summe der quadrierten Gewichte kommt zum Verlust hinzu; das hält die Gewichte klein. 0 für keinen.</translation>
    </message>
    <message>
        <source>Neural net</source>
        <translation>Neuronales Netz</translation>
    </message>
    <message>
        <source>Two layers: x·W1+b1, ReLU, ·W2+b2, softmax. It learns features of its own in between.</source>
        <translation>Zwei Schichten: x·W1+b1, ReLU, ·W2+b2, Softmax. Dazwischen lernt es eigene Merkmale.</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>Versteckte Einheiten</translation>
    </message>
    <message>
        <source>How many units the hidden layer has. Several numbers, as in 512,256, make several hidden layers.</source>
        <translation>Wie viele Einheiten die versteckte Schicht hat. Mehrere Zahlen wie 512,256 ergeben mehrere versteckte Schichten.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>What each hidden unit does with its sum. ReLU passes on what is above 0.</source>
        <translation>Was jede versteckte Einheit mit ihrer Summe macht. ReLU lässt durch, was über 0 liegt.</translation>
    </message>
    <message>
        <source>How many layers a block has; each looks for patterns in the patterns of the layer before it. The first block always has one.</source>
        <translation>Wie viele Schichten ein Block hat; jede sucht nach Mustern in den Mustern der Schicht davor. Der erste Block hat immer eine.</translation>
    </message>
    <message>
        <source>How many units the dense layer after the convolutions has.</source>
        <translation>Wie viele Einheiten die voll verbundene Schicht hinter den Faltungen hat.</translation>
    </message>
    <message>
        <source>Rotate, slant, stretch and shift every training letter a little, differently in every epoch (augmentation), so that the net sees more ways of writing than there are. 0 for none, 0.1 for a little.</source>
        <translation>Dreht, neigt, dehnt und verschiebt jeden Trainingsbuchstaben ein wenig, in jeder Epoche anders (Augmentierung), damit das Netz mehr Handschriften sieht, als da sind. 0 für gar nicht, 0.1 für ein wenig.</translation>
    </message>
    <message>
        <source>relu</source>
        <translation>relu</translation>
    </message>
    <message>
        <source>How far each step of the optimiser (Adam) goes. If it is too large, the loss jumps about or becomes infinite; if it is too small, training takes forever.</source>
        <translation>Wie weit jeder Schritt des Optimierers (Adam) geht. Ist sie zu groß, springt der Verlust umher oder wird unendlich; ist sie zu klein, dauert es ewig.</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <translation>sigmoid</translation>
    </message>
    <message>
        <source>elu</source>
        <translation>elu</translation>
    </message>
    <message>
        <source>gelu</source>
        <translation>gelu</translation>
    </message>
    <message>
        <source>Convolutional net</source>
        <translation>Faltungsnetz</translation>
    </message>
    <message>
        <source>Looks for small patterns everywhere in the picture, and for patterns of these.</source>
        <translation>Sucht überall im Bild nach kleinen Mustern und nach Mustern aus diesen.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>How many patterns of 3 x 3 pixels the layers of each block look for. After each of the first three blocks the picture is halved.</source>
        <translation>Nach wie vielen Mustern aus 3 x 3 Pixeln die Schichten jedes Blocks suchen. Nach jedem der ersten drei Blöcke wird das Bild halbiert.</translation>
    </message>
    <message>
        <source>Layers in a block</source>
        <translation>Schichten je Block</translation>
    </message>
    <message>
        <source>Distortion</source>
        <translation>Verzerrung</translation>
    </message>
    <message>
        <source>There is no algorithm {key!r}. The algorithms: {known}.</source>
        <translation>Es gibt keinen Algorithmus {key!r}. Die Algorithmen: {known}.</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>Teilt nach</translation>
    </message>
    <message>
        <source>What makes a good question: one that leaves groups with little Gini impurity, or with little entropy.</source>
        <translation>Was eine gute Frage ausmacht: dass sie Gruppen mit wenig Gini-Unreinheit oder mit wenig Entropie hinterlässt.</translation>
    </message>
    <message>
        <source>gini</source>
        <translation>Gini</translation>
    </message>
    <message>
        <source>entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Letters in a leaf</source>
        <translation>Buchstaben je Blatt</translation>
    </message>
    <message>
        <source>No question is asked that leaves fewer training letters than this on one side.</source>
        <translation>Es wird keine Frage gestellt, die auf einer Seite weniger Trainingsbuchstaben übrig lässt.</translation>
    </message>
    <message>
        <source>Decision tree</source>
        <translation>Entscheidungsbaum</translation>
    </message>
    <message>
        <source>Asks about one pixel after another, like twenty questions.</source>
        <translation>Fragt ein Pixel nach dem anderen ab, wie beim Beruferaten.</translation>
    </message>
    <message>
        <source>How many questions it asks at most before it answers.</source>
        <translation>Wie viele Fragen er höchstens stellt, bevor er antwortet.</translation>
    </message>
    <message>
        <source>More trees are more accurate, but slower and larger.</source>
        <translation>Mehr Bäume sind genauer, aber langsamer und größer.</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>A forest of {trees:,} trees with {leaves:,} leaves each is too large to be opened: all trees together may have {most:,} leaves. Choose at most {most_trees:,} trees, or at most {most_leaves:,} leaves.</source>
        <translation>Ein Wald aus {trees:,} Bäumen mit je {leaves:,} Blättern ist zu groß, um geöffnet zu werden: Alle Bäume zusammen dürfen {most:,} Blätter haben. Wähle höchstens {most_trees:,} Bäume oder höchstens {most_leaves:,} Blätter.</translation>
    </message>
    <message>
        <source>No curve: a tree is grown once, question by question, and never improved.</source>
        <translation>Keine Kurve: Ein Baum wächst einmal, Frage für Frage, und wird nie verbessert.</translation>
    </message>
    <message>
        <source>Random forest</source>
        <translation>Zufallswald</translation>
    </message>
    <message>
        <source>Many decision trees, each grown on a random part of letters and pixels, vote.</source>
        <translation>Viele Entscheidungsbäume, jeder an einem zufälligen Teil der Buchstaben und Pixel gewachsen, stimmen ab.</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Bäume</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Blätter</translation>
    </message>
    <message>
        <source>How many leaves a tree has at most. More are more accurate and make a larger model.</source>
        <translation>Wie viele Blätter ein Baum höchstens hat. Mehr sind genauer und machen das Modell größer.</translation>
    </message>
    <message>
        <source>No curve: each tree is grown once and never improved; only their number grows.</source>
        <translation>Keine Kurve: Jeder Baum wächst einmal und wird nie verbessert; nur ihre Zahl nimmt zu.</translation>
    </message>
    <message>
        <source>This Letterpad was installed without a recogniser ({error}). Name a model with --model FILE.</source>
        <translation>Dieses Letterpad wurde ohne Erkenner installiert ({error}). Gib mit --model DATEI ein Modell an.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>--size and --seed are only for the built-in letters (--data builtin).</source>
        <translation>--size und --seed gelten nur für die eingebauten Buchstaben (--data builtin).</translation>
    </message>
    <message>
        <source>--transpose and --flip are only for letters in files; the built-in letters stand upright.</source>
        <translation>--transpose und --flip gelten nur für Buchstaben in Dateien; die eingebauten stehen aufrecht.</translation>
    </message>
    <message>
        <source>--class-names is only for IDX files; the built-in letters already have names.</source>
        <translation>--class-names gilt nur für IDX-Dateien; die eingebauten Buchstaben haben schon Namen.</translation>
    </message>
    <message>
        <source>--first-label is only for IDX files; the built-in letters already have names.</source>
        <translation>--first-label gilt nur für IDX-Dateien; die eingebauten Buchstaben haben schon Namen.</translation>
    </message>
    <message>
        <source>what suits the data</source>
        <translation>was zu den Daten passt</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>which letters the model tells apart; A-Z and A-J merge upper and lower case (default: {default})</source>
        <translation>welche Buchstaben das Modell unterscheidet; A-Z und A-J fassen Groß- und Kleinbuchstaben zusammen (Vorgabe: {default})</translation>
    </message>
    <message>
        <source>CLASS</source>
        <translation>KLASSE</translation>
    </message>
    <message>
        <source>the label of the first name, for IDX files (default: 0 or 1, as Letterpad&apos;s recogniser reads the letters)</source>
        <translation>das Label des ersten Namens, für IDX-Dateien (Vorgabe: 0 oder 1, je nachdem, wie Letterpads Erkenner die Buchstaben liest)</translation>
    </message>
    <message>
        <source>swap rows and columns, as EMNIST&apos;s files need it; without --transpose and --flip, letters are turned upright if Letterpad&apos;s recogniser leaves no doubt</source>
        <translation>Zeilen und Spalten vertauschen, wie es die Dateien von EMNIST brauchen; ohne --transpose und --flip werden Buchstaben aufgerichtet, wenn Letterpads Erkenner keinen Zweifel lässt</translation>
    </message>
    <message>
        <source>then mirror the letters left to right (horizontal), top to bottom (vertical) or both; none leaves them as they are</source>
        <translation>dann die Buchstaben spiegeln: links und rechts (horizontal), oben und unten (vertical) oder beides (both); none lässt sie, wie sie sind</translation>
    </message>
    <message>
        <source>how many built-in letters (default {size:,})</source>
        <translation>wie viele eingebaute Buchstaben (Vorgabe {size:,})</translation>
    </message>
    <message>
        <source>seed of the built-in letters (default {seed})</source>
        <translation>Startwert der eingebauten Buchstaben (Vorgabe {seed})</translation>
    </message>
    <message>
        <source>random: scikit-learn&apos;s train_test_split; stratified: with the same share of every class; writers: whole writers (of fonts: families) are held out; parts: the part that the data itself calls its test part is held out (default random, for fonts writers)</source>
        <translation>random: train_test_split von scikit-learn; stratified: mit gleichem Anteil jeder Klasse; writers: ganze Schreiber (bei Schriftarten: Familien) werden zurückgehalten; parts: zurückgehalten wird der Teil, den die Daten selbst Testteil nennen (Vorgabe: random, bei Schriftarten writers)</translation>
    </message>
    <message>
        <source>number of letters to hold out, or their share, such as 0.2: the same ones for every --train-size, so that trainings on different numbers of letters can be compared (default: all that are not trained on)</source>
        <translation>Anzahl der Buchstaben, die zurückgehalten werden, oder ihr Anteil, etwa 0.2: dieselben für jedes --train-size, damit sich Trainings mit verschieden vielen Buchstaben vergleichen lassen (sonst alle, aus denen nicht gelernt wird)</translation>
    </message>
    <message>
        <source>seed of the split (default 42)</source>
        <translation>Startwert der Aufteilung (Vorgabe 42)</translation>
    </message>
    <message>
        <source>split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>share of the training letters set aside to watch the fit (default: the algorithm&apos;s)</source>
        <translation>Anteil der Trainingsbuchstaben, an dem sich das Lernen beobachten lässt (Vorgabe: je nach Algorithmus)</translation>
    </message>
    <message>
        <source>algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>one of those listed below</source>
        <translation>einer von denen, die unten stehen</translation>
    </message>
    <message>
        <source>builtin|mine|mine:NAME|fonts|fonts:FOLDER|PATH</source>
        <translation>builtin|mine|mine:NAME|fonts|fonts:ORDNER|PFAD</translation>
    </message>
    <message>
        <source>the built-in letters, My letters or those of one person in it, the fonts of this computer or of a folder, or IDX files, a table (CSV), NumPy arrays, a folder or archive with a folder for each letter, or ink (ndjson, JSON, InkML, UNIPEN, .letters)</source>
        <translation>die eingebauten Buchstaben, Meine Buchstaben oder die einer Person darin, die Schriftarten dieses Computers oder eines Ordners, oder IDX-Dateien, eine Tabelle (CSV), NumPy-Arrays, ein Ordner oder Archiv mit einem Ordner je Buchstabe, oder Tinte (ndjson, JSON, InkML, UNIPEN, .letters)</translation>
    </message>
    <message>
        <source>classes to do without: their letters are left out (A B, or A,B; may be repeated; \, is a comma within a name)</source>
        <translation>Klassen, auf die verzichtet wird: Ihre Buchstaben werden weggelassen (A B oder A,B; auch mehrmals; \, ist ein Komma in einem Namen)</translation>
    </message>
    <message>
        <source>names of the classes in the order of their labels, for IDX files that lack them (\, is a comma within a name)</source>
        <translation>Namen der Klassen in der Reihenfolge ihrer Labels, für IDX-Dateien ohne Namen (\, ist ein Komma in einem Namen)</translation>
    </message>
    <message>
        <source>NAME=VALUE</source>
        <translation>NAME=WERT</translation>
    </message>
    <message>
        <source>change a parameter from its default; may be repeated</source>
        <translation>einen Parameter anders als vorgegeben einstellen; darf mehrmals vorkommen</translation>
    </message>
    <message>
        <source>write over a file that is there already</source>
        <translation>eine Datei überschreiben, die es schon gibt</translation>
    </message>
    <message>
        <source>FILE|NAME</source>
        <translation>DATEI|NAME</translation>
    </message>
    <message>
        <source>a model&apos;s file, or the name of one of yours (default: the shipped recogniser)</source>
        <translation>die Datei eines Modells oder der Name eines deiner Modelle (Vorgabe: der mitgelieferte Erkenner)</translation>
    </message>
    <message>
        <source>{path} is there already, and nothing was written. Choose another name, or write over it with --force.</source>
        <translation>{path} gibt es schon, und nichts wurde geschrieben. Wähle einen anderen Namen, oder überschreibe die Datei mit --force.</translation>
    </message>
    <message>
        <source>algorithms and their parameters:</source>
        <translation>Algorithmen und ihre Parameter:</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>number of letters to train on, or their share, such as 0.8 (default 0.8; with --test-size all that are not held out, with --split parts the whole training part)</source>
        <translation>Zahl der Buchstaben, mit denen trainiert wird, oder ihr Anteil, etwa 0.8 (Vorgabe 0.8; mit --test-size alle, die nicht zurückgehalten werden, mit --split parts der ganze Trainingsteil)</translation>
    </message>
    <message>
        <source>a name for the run</source>
        <translation>ein Name für den Lauf</translation>
    </message>
    <message>
        <source>the file to write the model to (default: your models, which the window lists)</source>
        <translation>Datei für das Modell (Vorgabe: bei deinen Modellen, die das Fenster auflistet)</translation>
    </message>
    <message>
        <source>write exactly one line to standard output, a JSON object; everything else goes to standard error</source>
        <translation>genau eine Zeile auf die Standardausgabe schreiben, ein JSON-Objekt auf Englisch; alles andere geht auf die Standardfehlerausgabe</translation>
    </message>
    <message>
        <source>--set {name} is given twice.</source>
        <translation>--set {name} steht zweimal da.</translation>
    </message>
    <message>
        <source>{path}: the file name must end in {suffix}.</source>
        <translation>{path}: Der Dateiname muss auf {suffix} enden.</translation>
    </message>
    <message>
        <source>{path} is a folder: give the name of a file.</source>
        <translation>{path} ist ein Ordner: Gib den Namen einer Datei an.</translation>
    </message>
    <message>
        <source>{path} cannot be written: there is no folder {parent}.</source>
        <translation>{path} kann nicht geschrieben werden: Den Ordner {parent} gibt es nicht.</translation>
    </message>
    <message>
        <source>{name}, from {package}</source>
        <translation>{name}, aus {package}</translation>
    </message>
    <message>
        <source>Installed packages can offer more (entry points of letterpad.algorithms).</source>
        <translation>Installierte Pakete können weitere anbieten (Entry Points von letterpad.algorithms).</translation>
    </message>
    <message>
        <source>This program takes no packages with more algorithms; Letterpad installed by pip does.</source>
        <translation>Dieses Programm nimmt keine Pakete mit weiteren Algorithmen an; ein mit pip installiertes Letterpad schon.</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>icon</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>file type</source>
        <translation>Dateityp</translation>
    </message>
    <message>
        <source>There is no desktop entry of yours for Letterpad.</source>
        <translation>Für Letterpad gibt es keinen Eintrag von dir im Menü des Desktops.</translation>
    </message>
    <message>
        <source>Desktop entries are for Linux desktops. On Windows pin the program to Start, on macOS move it to Applications.</source>
        <translation>Menüeinträge gibt es nur auf Linux-Desktops. Hefte das Programm unter Windows an Start an, verschiebe es auf dem Mac nach „Programme“.</translation>
    </message>
    <message>
        <source>{tool} failed: {error}</source>
        <translation>{tool} ist fehlgeschlagen: {error}</translation>
    </message>
    <message>
        <source>Written: {file} ({what})</source>
        <translation>Geschrieben: {file} ({what})</translation>
    </message>
    <message>
        <source>Removed: {file} ({what})</source>
        <translation>Entfernt: {file} ({what})</translation>
    </message>
    <message>
        <source>{name} does not say which letters were held out from its training.</source>
        <translation>{name} sagt nicht, welche Buchstaben beim Training zurückgehalten wurden.</translation>
    </message>
    <message>
        <source>{first} and {second} were tested on different letters, so they cannot be compared letter by letter. Train both on the same letters with the same test part, or name letters for both to read.</source>
        <translation>{first} und {second} wurden mit verschiedenen Buchstaben getestet und lassen sich nicht Buchstabe für Buchstabe vergleichen. Trainiere beide mit denselben Buchstaben und demselben Testteil, oder nenne Buchstaben, die beide lesen sollen.</translation>
    </message>
    <message>
        <source>{name} was not tested on letters of {letters}, but on others.</source>
        <translation>{name} wurde nicht mit Buchstaben aus {letters} getestet, sondern mit anderen.</translation>
    </message>
    <message>
        <source>{models} have no class in common of which {letters} has letters.</source>
        <translation>{models} haben keine gemeinsame Klasse, von der es in {letters} Buchstaben gibt.</translation>
    </message>
    <message>
        <source>{path} tells {known} apart; {letters} has none of them, but {theirs}.</source>
        <translation>{path} unterscheidet {known}; {letters} hat keinen davon, sondern {theirs}.</translation>
    </message>
    <message>
        <source>Warning: this model was trained on these letters, so its accuracy on them says little about new ones. --held-out evaluates only those held out from its training.</source>
        <translation>Achtung: Dieses Modell wurde mit diesen Buchstaben trainiert; seine Genauigkeit auf ihnen sagt wenig über neue. --held-out wertet nur die aus, die beim Training zurückgehalten wurden.</translation>
    </message>
    <message>
        <source>scribbles</source>
        <translation>Gekritzel</translation>
    </message>
    <message>
        <source>stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>arrows</source>
        <translation>Pfeile</translation>
    </message>
    <message>
        <source>spirals</source>
        <translation>Spiralen</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Expected calibration error: {error:.4f} (95 % interval {low:.4f} to {high:.4f}), in {bins} bins of equal width</source>
        <translation>Erwarteter Kalibrierungsfehler: {error:.4f} (95‑%‑Intervall {low:.4f} bis {high:.4f}), in {bins} gleich breiten Gruppen</translation>
    </message>
    <message>
        <source>Not sure (“?”): {share} of the letters</source>
        <translation>Nicht sicher („?“): {share} der Buchstaben</translation>
    </message>
    <message>
        <source>Not sure (“?”): {share} of the letters, and {of_wrong} of the wrong answers</source>
        <translation>Nicht sicher („?“): {share} der Buchstaben und {of_wrong} der falschen Antworten</translation>
    </message>
    <message>
        <source>Log loss: {loss:.4f}; Brier score: {brier:.4f} (of 0 to 2)</source>
        <translation>Log-Loss: {loss:.4f}; Brier-Score: {brier:.4f} (von 0 bis 2)</translation>
    </message>
    <message>
        <source>How sure the answers are, and how many are right (95 % intervals):</source>
        <translation>Wie sicher die Antworten sind und wie viele stimmen (95‑%‑Intervalle):</translation>
    </message>
    <message>
        <source>How sure the answers are, and how many are right (95 % intervals by writer, {n:,}):</source>
        <translation>Wie sicher die Antworten sind und wie viele stimmen (95‑%‑Intervalle nach Schreiber, {n:,}):</translation>
    </message>
    <message>
        <source>  {sure} sure: {right} ({low} to {high}) of {n:,} right</source>
        <translation>  {sure} sicher: {right} ({low} bis {high}) von {n:,} richtig</translation>
    </message>
    <message>
        <source>  by writer ({n:,}): {mean} on average, at least {least} for {share} of them; a tenth of them have less than {worst}</source>
        <translation>  nach Schreiber ({n:,}): im Mittel {mean}, bei {share} von ihnen mindestens {least}; ein Zehntel hat weniger als {worst}</translation>
    </message>
    <message>
        <source>Taken for others, the worst first:</source>
        <translation>Für andere gehalten, die schlechtesten zuerst:</translation>
    </message>
    <message>
        <source>  {name} {right}, read as {letters}</source>
        <translation>  {name} {right}, gelesen als {letters}</translation>
    </message>
    <message>
        <source>No letter is taken for another.</source>
        <translation>Kein Buchstabe wird für einen anderen gehalten.</translation>
    </message>
    <message>
        <source>Of the letters that it gets right, still right when</source>
        <translation>Von den Buchstaben, die es richtig liest, weiter richtig:</translation>
    </message>
    <message>
        <source>Rejected as no letter: {share}</source>
        <translation>Als kein Buchstabe erkannt: {share}</translation>
    </message>
    <message>
        <source>all that the data has and the model knows</source>
        <translation>alle, die in den Daten sind und die das Modell kennt</translation>
    </message>
    <message>
        <source>DATA</source>
        <translation>DATEN</translation>
    </message>
    <message>
        <source>labelled words instead of letters (ndjson, one word a line); those that the file says are not printed are left out</source>
        <translation>beschriftete Wörter statt Buchstaben (ndjson, ein Wort je Zeile); die laut Datei nicht in Druckschrift sind, bleiben weg</translation>
    </message>
    <message>
        <source>only the letters of this data that were held out from the model&apos;s training</source>
        <translation>nur die Buchstaben dieser Daten, die beim Training des Modells zurückgehalten wurden</translation>
    </message>
    <message>
        <source>further measurements</source>
        <translation>Weitere Messungen</translation>
    </message>
    <message>
        <source>which letters are taken for which: a line for each letter, the worst first</source>
        <translation>welche Buchstaben für welche gehalten werden: eine Zeile für jeden, die schlechtesten zuerst</translation>
    </message>
    <message>
        <source>accuracy of each group of writers; the group is what precedes &apos;:&apos; in their names</source>
        <translation>Genauigkeit jeder Gruppe von Schreibern; die Gruppe steht vor dem „:“ im Namen</translation>
    </message>
    <message>
        <source>how many right answers stay right if place, size, rotation, device or stroke order change</source>
        <translation>wie viele richtige Antworten richtig bleiben, wenn Ort, Größe, Drehung, Gerät oder Strichfolge sich ändern</translation>
    </message>
    <message>
        <source>give a model that also reads the pen&apos;s path the pictures alone</source>
        <translation>einem Modell, das auch den Weg des Stifts liest, nur die Bilder geben</translation>
    </message>
    <message>
        <source>PIXELS</source>
        <translation>PIXEL</translation>
    </message>
    <message>
        <source>draw those pictures with a pen of 0.5 to 5 pixels of 28 (means --pictures-only)</source>
        <translation>diese Bilder mit einem Stift von 0.5 bis 5 Pixeln von 28 zeichnen (schließt --pictures-only ein)</translation>
    </message>
    <message>
        <source>Which letters? --data names them, or --words a file of labelled words.</source>
        <translation>Welche Buchstaben? --data nennt sie, oder --words eine Datei mit beschrifteten Wörtern.</translation>
    </message>
    <message>
        <source>These letters do not say who wrote them: leave out --by-contributor.</source>
        <translation>Diese Buchstaben nennen ihre Schreiber nicht: Lass --by-contributor weg.</translation>
    </message>
    <message>
        <source>--robustness needs the pen&apos;s path, but these letters are pictures.</source>
        <translation>--robustness braucht den Stiftweg, aber diese Buchstaben sind Bilder.</translation>
    </message>
    <message>
        <source>answering again: {change}</source>
        <translation>antwortet noch einmal: {change}</translation>
    </message>
    <message>
        <source>--held-out uses the classes of the model: it goes with neither --classes nor --leave-out.</source>
        <translation>--held-out nimmt die Klassen des Modells: Es verträgt sich weder mit --classes noch mit --leave-out.</translation>
    </message>
    <message>
        <source>{name} was trained on other letters ({letters}): nothing of {data} was held out. Leave out --held-out to evaluate all of it.</source>
        <translation>{name} wurde mit anderen Buchstaben trainiert ({letters}): Von {data} wurde nichts zurückgehalten. Lass --held-out weg, um alles auszuwerten.</translation>
    </message>
    <message>
        <source>{name}: its held-out letters do not match its data.</source>
        <translation>{name}: Die zurückgehaltenen Buchstaben passen nicht zu seinen Daten.</translation>
    </message>
    <message>
        <source>answering {n:,} letters</source>
        <translation>beantwortet {n:,} Buchstaben</translation>
    </message>
    <message>
        <source>--pen needs the pen&apos;s path, but these letters are pictures.</source>
        <translation>--pen braucht den Stiftweg, aber diese Buchstaben sind Bilder.</translation>
    </message>
    <message>
        <source>Taken for no letter: {share}</source>
        <translation>Für keinen Buchstaben gehalten: {share}</translation>
    </message>
    <message>
        <source>Conformal sets of {stated}: {held} hold the letter, {size:.2f} letters on average, one alone in {single}</source>
        <translation>Konforme Mengen von {stated}: {held} enthalten den Buchstaben; im Mittel {size:.2f} Buchstaben, in {single} nur einer</translation>
    </message>
    <message>
        <source>By contributor:</source>
        <translation>Nach Gruppen von Schreibern:</translation>
    </message>
    <message>
        <source>{share} ({low} to {high}) of {n:,}</source>
        <translation>{share} ({low} bis {high}) von {n:,}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>--pen takes a pen of 0.5 to 5 pixels, not {pen:g}.</source>
        <translation>--pen nimmt einen Stift von 0,5 bis 5 Pixeln, nicht {pen:g}.</translation>
    </message>
    <message>
        <source>{model} on {letters}</source>
        <translation>{model} auf {letters}</translation>
    </message>
    <message>
        <source>Accuracy: {accuracy} of {n:,} letters (95 % interval {low} to {high}); among the first three {top3} ({low3} to {high3})</source>
        <translation>Genauigkeit: {accuracy} von {n:,} Buchstaben (95-%-Intervall {low} bis {high}); unter den ersten drei {top3} ({low3} bis {high3})</translation>
    </message>
    <message>
        <source>{share} of {n:,}</source>
        <translation>{share} von {n:,}</translation>
    </message>
    <message>
        <source>Left out, as the model does not know them: {n:,} letters ({names}).</source>
        <translation>Weggelassen, weil das Modell sie nicht kennt: {n:,} Buchstaben ({names}).</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} und {n} weitere</translation>
    </message>
    <message>
        <source>--values NAME=V1,V2,...: values are separated by commas. A value that is itself a list of layers is written with a slash: hidden_units=512/256,1024 tries two layers of 512 and 256 units, and one layer of 1024.</source>
        <translation>--values NAME=W1,W2,...: Werte werden durch Kommas getrennt. Ein Wert, der selbst eine Liste von Schichten ist, wird mit Schrägstrich geschrieben: hidden_units=512/256,1024 probiert zwei Schichten mit 512 und 256 Einheiten, und eine Schicht mit 1024.</translation>
    </message>
    <message>
        <source>one of those listed below, several with commas, or all: each is trained on the same letters, with its defaults</source>
        <translation>einer der unten genannten, mehrere mit Kommas, oder all: Jeder wird auf denselben Buchstaben trainiert, mit den üblichen Parametern</translation>
    </message>
    <message>
        <source>search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>NAME=V1,V2,...</source>
        <translation>NAME=W1,W2,...</translation>
    </message>
    <message>
        <source>values of a parameter to try; repeat it for up to three parameters</source>
        <translation>Werte eines Parameters, die probiert werden; für bis zu drei Parameter wiederholbar</translation>
    </message>
    <message>
        <source>folds of the cross-validation (3)</source>
        <translation>Folds der Kreuzvalidierung (3)</translation>
    </message>
    <message>
        <source>try all values on few letters, and only the better ones on more</source>
        <translation>alle Werte mit wenigen Buchstaben probieren und nur die besseren mit mehr</translation>
    </message>
    <message>
        <source>Best of what was tried: {settings}.</source>
        <translation>Am besten war: {settings}.</translation>
    </message>
    <message>
        <source>--values {name} is given twice: write all its values in one.</source>
        <translation>--values {name} steht zweimal da: Schreib alle Werte in eines.</translation>
    </message>
    <message>
        <source>{name} is given both by --set and by --values: choose one.</source>
        <translation>{name} steht bei --set und bei --values: Wähle eines davon.</translation>
    </message>
    <message>
        <source>{algorithm} on {letters}, {n} classes</source>
        <translation>{algorithm} auf {letters}, {n} Klassen</translation>
    </message>
    <message>
        <source>Held-out accuracy: {accuracy} of {n:,} letters (95 % interval {low} to {high}); among the first three {top3}</source>
        <translation>Genauigkeit auf zurückgehaltenen Buchstaben: {accuracy} von {n:,} (95-%-Intervall {low} bis {high}); unter den ersten drei {top3}</translation>
    </message>
    <message>
        <source>Split: {kind}, random_state {random_state}; trained on {n:,} letters in {duration}</source>
        <translation>Aufteilung: {kind}, random_state {random_state}; mit {n:,} Buchstaben trainiert, in {duration}</translation>
    </message>
    <message>
        <source>A file is written only if it helps: letters of yours, each held back in turn, must gain two right answers or more, net, and of the model&apos;s own letters of kinds that you did not teach none may be lost. Otherwise it says so and ends with 0. The model that it starts from is never changed; the new one holds all of it.</source>
        <translation>Eine Datei wird nur geschrieben, wenn es hilft: Von deinen Buchstaben, jeder einmal zurückgehalten, müssen unter dem Strich mindestens zwei mehr richtig gelesen werden, und von den anderen Buchstaben, die das Modell schon kannte, darf keiner verloren gehen. Sonst wird das gesagt, und der Exitcode ist 0. Das Modell, von dem es ausgeht, bleibt unverändert; das neue enthält es ganz.</translation>
    </message>
    <message>
        <source>those that the model tells apart</source>
        <translation>die, die das Modell unterscheidet</translation>
    </message>
    <message>
        <source>the file to write the fitted model to</source>
        <translation>die Datei für das angepasste Modell</translation>
    </message>
    <message>
        <source>a name for the new model</source>
        <translation>ein Name für das neue Modell</translation>
    </message>
    <message>
        <source>{path} is the model that is fitted: it is never written over. Choose another name.</source>
        <translation>{path} ist das Modell, das angepasst wird: Es wird nie überschrieben. Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>Yours, before</source>
        <translation>Deine, vorher</translation>
    </message>
    <message>
        <source>Yours, after</source>
        <translation>Deine, nachher</translation>
    </message>
    <message>
        <source>Model: {path}</source>
        <translation>Modell: {path}</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>{what}: {right:,} of {n:,} right, {share} (95 % interval {low} to {high})</source>
        <translation>{what}: {right:,} von {n:,} richtig, {share} (95-%-Intervall {low} bis {high})</translation>
    </message>
    <message>
        <source>  {name}: {before} of {n} before, {after} after</source>
        <translation>  {name}: {before} von {n} vorher, {after} nachher</translation>
    </message>
    <message>
        <source>Noticed: {sentence}</source>
        <translation>Aufgefallen: {sentence}</translation>
    </message>
    <message>
        <source>{algorithm} (from {package})</source>
        <translation>{algorithm} (aus {package})</translation>
    </message>
    <message>
        <source>{low:.1f} to {high:.1f} %</source>
        <translation>{low:.1f} bis {high:.1f} %</translation>
    </message>
    <message>
        <source>{path}: there is no file or folder with that name.</source>
        <translation>{path}: Eine Datei oder einen Ordner mit diesem Namen gibt es nicht.</translation>
    </message>
    <message>
        <source>There is neither a file nor a model of yours called {name!r}; &quot;letterpad models&quot; lists yours.</source>
        <translation>Weder eine Datei noch eines deiner Modelle heißt {name!r}; „letterpad models“ listet deine auf.</translation>
    </message>
    <message>
        <source>{done} of {total}: {settings}, fold {fold}, {n:,} letters: {accuracy} in {duration}</source>
        <translation>{done} von {total}: {settings}, Fold {fold}, {n:,} Buchstaben: {accuracy} in {duration}</translation>
    </message>
    <message>
        <source>A fifth of the letters is held out by --random-state alone, and every model of a curve is tested on it. With --repeat two algorithms are trained on as many splits instead, each with another test part. No model is kept.</source>
        <translation>Ein Fünftel der Buchstaben wird zurückgehalten, das allein --random-state bestimmt; an ihm wird jedes Modell einer Kurve getestet. Mit --repeat werden stattdessen zwei Algorithmen mit so vielen Aufteilungen trainiert, jede mit einem anderen Testteil. Kein Modell wird behalten.</translation>
    </message>
    <message>
        <source>algorithms</source>
        <translation>Algorithmen</translation>
    </message>
    <message>
        <source>KEY,KEY,...</source>
        <translation>SCHLÜSSEL,SCHLÜSSEL,...</translation>
    </message>
    <message>
        <source>one or more of those listed below, separated by commas</source>
        <translation>einer oder mehrere von denen, die unten stehen, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>[KEY.]NAME=VALUE</source>
        <translation>[SCHLÜSSEL.]NAME=WERT</translation>
    </message>
    <message>
        <source>change a parameter of every algorithm that has it, or of the one named before the point; may be repeated</source>
        <translation>einen Parameter jedes Algorithmus ändern, der ihn hat, oder nur den des Algorithmus vor dem Punkt; kann mehrmals stehen</translation>
    </message>
    <message>
        <source>how the fifth is chosen that is held out, as for train</source>
        <translation>wie das Fünftel gewählt wird, das zurückgehalten wird, wie bei train</translation>
    </message>
    <message>
        <source>how much is trained</source>
        <translation>wie viel trainiert wird</translation>
    </message>
    <message>
        <source>numbers of letters to learn from, up to all there are (5)</source>
        <translation>wie viele Anzahlen von Buchstaben, bis zu allen, die es gibt (5)</translation>
    </message>
    <message>
        <source>trainings for each number, with other letters and seeds (3)</source>
        <translation>Trainings für jede Anzahl, mit anderen Buchstaben und Startwerten (3)</translation>
    </message>
    <message>
        <source>instead of a curve, train two algorithms on K splits, and test their difference</source>
        <translation>statt einer Kurve zwei Algorithmen mit K Aufteilungen trainieren und ihren Unterschied testen</translation>
    </message>
    <message>
        <source>with --repeat: letters that each training learns from (default: all)</source>
        <translation>mit --repeat: wie viele Buchstaben jedes Training lernt (sonst alle)</translation>
    </message>
    <message>
        <source>--train-size goes with --repeat: a learning curve goes up to all letters there are.</source>
        <translation>--train-size gehört zu --repeat: Eine Lernkurve geht bis zu allen Buchstaben, die es gibt.</translation>
    </message>
    <message>
        <source>--set {name}: {key} is none of the algorithms named with --algorithm.</source>
        <translation>--set {name}: {key} ist keiner der Algorithmen, die --algorithm nennt.</translation>
    </message>
    <message>
        <source>{name}, {n:,} letters, seed {seed}: {accuracy:.1f} % in {duration}</source>
        <translation>{name}, {n:,} Buchstaben, Startwert {seed}: {accuracy:.1f} % in {duration}</translation>
    </message>
    <message>
        <source>about {duration} left</source>
        <translation>noch etwa {duration}</translation>
    </message>
    <message>
        <source>{accuracy:.1f} % with {n:,}</source>
        <translation>{accuracy:.1f} % mit {n:,}</translation>
    </message>
    <message>
        <source>{name}: {means}</source>
        <translation>{name}: {means}</translation>
    </message>
    <message>
        <source>true</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>false</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>a JSON object with &quot;drawing&quot;, a list of strokes, was expected</source>
        <translation>erwartet war ein JSON-Objekt mit „drawing“, einer Liste von Strichen</translation>
    </message>
    <message>
        <source>a drawing may have at most {longest_line:,} characters, and this one has {n_line:,}</source>
        <translation>eine Zeichnung darf höchstens {longest_line:,} Zeichen haben, und diese hat {n_line:,}</translation>
    </message>
    <message>
        <source>a drawing may have at most {most_points:,} points, and this one has {n_points:,}</source>
        <translation>eine Zeichnung darf höchstens {most_points:,} Punkte haben, und diese hat {n_points:,}</translation>
    </message>
    <message>
        <source>{path}, line {number}: {error}.</source>
        <translation>{path}, Zeile {number}: {error}.</translation>
    </message>
    <message>
        <source>a JSON object was expected, and this is nested too deep</source>
        <translation>erwartet war ein JSON-Objekt, und das hier ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>a JSON object was expected, and this one is cut off</source>
        <translation>erwartet war ein JSON-Objekt, und dieses ist abgeschnitten</translation>
    </message>
    <message>
        <source>a JSON object was expected, and character {n:,} belongs to none</source>
        <translation>erwartet war ein JSON-Objekt, und Zeichen {n:,} gehört zu keinem</translation>
    </message>
    <message>
        <source>{path} cannot be read as drawings: {error}.</source>
        <translation>{path} lässt sich nicht als Zeichnungen lesen: {error}.</translation>
    </message>
    <message>
        <source>stroke {number}: [[x, ...], [y, ...]] was expected</source>
        <translation>Strich {number}: erwartet war [[x, ...], [y, ...]]</translation>
    </message>
    <message>
        <source>stroke {number}: lists of numbers were expected</source>
        <translation>Strich {number}: erwartet waren Listen von Zahlen</translation>
    </message>
    <message>
        <source>stroke {number}: lists of the same length, at least 1, were expected</source>
        <translation>Strich {number}: erwartet waren Listen gleicher Länge, mindestens 1</translation>
    </message>
    <message>
        <source>stroke {number}: finite numbers were expected</source>
        <translation>Strich {number}: erwartet waren endliche Zahlen</translation>
    </message>
    <message>
        <source>{source} cannot be read: {error}.</source>
        <translation>{source} lässt sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>{path}: a first label can be chosen where files number their classes, as IDX files do. These letters have names: leave the first label out.</source>
        <translation>{path}: Ein erstes Label lässt sich wählen, wo Dateien ihre Klassen nummerieren, wie IDX-Dateien es tun. Diese Buchstaben haben Namen: Lass das erste Label weg.</translation>
    </message>
    <message>
        <source>The path of a file or folder of letters was expected: it is empty.</source>
        <translation>Der Pfad einer Datei oder eines Ordners mit Buchstaben wurde erwartet: Er ist leer.</translation>
    </message>
    <message>
        <source>{source!r} names no file or folder: it holds a character that no name may have, or the folder of a user who is not known.</source>
        <translation>{source!r} nennt keine Datei und keinen Ordner: Darin steht ein Zeichen, das kein Name haben darf, oder der Ordner eines unbekannten Benutzers.</translation>
    </message>
    <message>
        <source>Letters that Letterpad writes itself</source>
        <translation>Buchstaben, die Letterpad selbst schreibt</translation>
    </message>
    <message>
        <source>With these classes there can be {n_classes} to {most_letters:,} built-in letters, not {size:,}.</source>
        <translation>Mit diesen Klassen gibt es {n_classes} bis {most_letters:,} Buchstaben in Letterpad-Schrift; verlangt waren {size:,}.</translation>
    </message>
    <message>
        <source>sampling letters</source>
        <translation>erzeugt Buchstaben</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Es ist leer.</translation>
    </message>
    <message>
        <source>There is no class {unknown!r} to leave out. The classes are {classes}.</source>
        <translation>Es gibt keine Klasse {unknown!r}, die weggelassen werden könnte. Die Klassen sind {classes}.</translation>
    </message>
    <message>
        <source>All classes were left out ({classes}): at least one has to stay.</source>
        <translation>Alle Klassen wurden weggelassen ({classes}): Mindestens eine muss bleiben.</translation>
    </message>
    <message>
        <source>{name} and {n:,} more</source>
        <translation>{name} und {n:,} weitere</translation>
    </message>
    <message>
        <source>A to Z, both cases merged</source>
        <translation>A bis Z, Groß- und Kleinbuchstaben zusammen</translation>
    </message>
    <message>
        <source>A to J, both cases merged</source>
        <translation>A bis J, Groß- und Kleinbuchstaben zusammen</translation>
    </message>
    <message>
        <source>Upper case, A to Z</source>
        <translation>Großbuchstaben, A bis Z</translation>
    </message>
    <message>
        <source>Lower case, a to z</source>
        <translation>Kleinbuchstaben, a bis z</translation>
    </message>
    <message>
        <source>Both cases apart, A to z</source>
        <translation>Groß- und Kleinbuchstaben getrennt, A bis z</translation>
    </message>
    <message>
        <source>A to Z, both cases merged, and digits</source>
        <translation>A bis Z, Groß- und Kleinbuchstaben zusammen, und Ziffern</translation>
    </message>
    <message>
        <source>Digits, 0 to 9</source>
        <translation>Ziffern, 0 bis 9</translation>
    </message>
    <message>
        <source>As the data names them</source>
        <translation>Wie die Daten sie nennen</translation>
    </message>
    <message>
        <source>Classes can be {known}, but not {key!r}.</source>
        <translation>Klassen können {known} sein, aber nicht {key!r}.</translation>
    </message>
    <message>
        <source>Built-in handwriting</source>
        <translation>Letterpad-Schrift</translation>
    </message>
    <message>
        <source>0 and O are the same drawing, and so are 1, I and l: of two letters that look alike, no model can tell which was meant.</source>
        <translation>0 und O sind dieselbe Zeichnung, ebenso 1, I und l: Von zwei Zeichen, die gleich aussehen, kann kein Modell sagen, welches gemeint war.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {value}.</source>
        <translation>{path} lässt sich nicht schreiben: {value}.</translation>
    </message>
    <message>
        <source>{folder} is a file: the name of a folder was expected, or one ending in {endings}.</source>
        <translation>{folder} ist eine Datei: erwartet war der Name eines Ordners, oder einer mit der Endung {endings}.</translation>
    </message>
    <message>
        <source>{path} ends in {ending}, and a folder was asked for: leave one of both.</source>
        <translation>{path} endet auf {ending}, und verlangt ist ein Ordner: lass eines von beiden weg.</translation>
    </message>
    <message>
        <source>Letters cannot be written to “{path}”: the name of a file may end in {endings}, and any other name is that of a folder, which ends in nothing.</source>
        <translation>Buchstaben lassen sich nicht in „{path}“ schreiben: der Name einer Datei kann auf {endings} enden, und jeder andere Name ist der eines Ordners, der keine Endung hat.</translation>
    </message>
    <message>
        <source>The pen&apos;s strokes are not in it, only pictures.</source>
        <translation>Die Striche des Stifts sind nicht darin, nur Bilder.</translation>
    </message>
    <message>
        <source>It does not say who wrote which letter.</source>
        <translation>Wer welchen Buchstaben geschrieben hat, steht nicht darin.</translation>
    </message>
    <message>
        <source>It does not say which letters are to train on and to test on.</source>
        <translation>Mit welchen Buchstaben trainiert und mit welchen getestet wird, steht nicht darin.</translation>
    </message>
    <message>
        <source>It does not say what was corrected.</source>
        <translation>Was korrigiert wurde, steht nicht darin.</translation>
    </message>
    <message>
        <source>{letters} has pictures only, no strokes for {path}: give the name of a folder, or one ending in .csv or .npz, not in .ndjson.</source>
        <translation>{letters} hat nur Bilder, keine Striche für {path}: nenne einen Ordner oder einen Namen mit der Endung .csv oder .npz, nicht .ndjson.</translation>
    </message>
    <message>
        <source>An IDX file can hold 256 classes; these letters have {n_classes:,}.</source>
        <translation>Eine IDX-Datei kann 256 Klassen aufnehmen; diese Buchstaben haben {n_classes:,}.</translation>
    </message>
    <message>
        <source>{classes_file} cannot hold the class name {name!r}: a name must fit on one line.</source>
        <translation>{classes_file} kann den Klassennamen {name!r} nicht aufnehmen: Ein Name muss in eine Zeile passen.</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>stratified</source>
        <translation>stratifiziert</translation>
    </message>
    <message>
        <source>unseen writers</source>
        <translation>unbekannte Schreiber</translation>
    </message>
    <message>
        <source>the set&apos;s own parts</source>
        <translation>die Teile der Daten</translation>
    </message>
    <message>
        <source>{name} has {n_letters:,} letters, too few to hold some out to test on: draw at least two of each class.</source>
        <translation>{name} hat {n_letters:,} Buchstaben, zu wenige, um welche zum Testen zurückzuhalten: Zeichne mindestens zwei von jeder Klasse.</translation>
    </message>
    <message>
        <source>{name} has {n_self:,} letters: train on 1 to {n_self2:,} of them, so that some are held out, and not on {n_train:,}.</source>
        <translation>{name} hat {n_self:,} Buchstaben: Trainiere mit 1 bis {n_self2:,} davon, damit einige zurückgehalten werden, und nicht mit {n_train:,}.</translation>
    </message>
    <message>
        <source>{name} has {n_letters:,} letters: hold out 1 to {most:,} of them to test on, so that some can be learned from, and not {n_test:,}.</source>
        <translation>{name} hat {n_letters:,} Buchstaben: Halte 1 bis {most:,} davon für den Test zurück, damit welche zum Lernen bleiben, und nicht {n_test:,}.</translation>
    </message>
    <message>
        <source>{n_test:,} of the {n_letters:,} letters of {name} are held out to test on: train on 1 to {rest:,} of the others, and not on {n_train:,}.</source>
        <translation>{n_test:,} der {n_letters:,} Buchstaben von {name} werden für den Test zurückgehalten: Trainiere mit 1 bis {rest:,} der anderen, und nicht mit {n_train:,}.</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>{name} does not say which letters are its test part: choose another split.</source>
        <translation>{name} sagt nicht, welche Buchstaben der Testteil sind: Wähle eine andere Aufteilung.</translation>
    </message>
    <message>
        <source>The training part of {name} has {n_part:,} letters: train on 1 to {n_part:,} of them, and not on {n_train:,}.</source>
        <translation>Der Trainingsteil von {name} hat {n_part:,} Buchstaben: Trainiere mit 1 bis {n_part:,} davon und nicht mit {n_train:,}.</translation>
    </message>
    <message>
        <source>{name} does not say who wrote its letters: choose another split.</source>
        <translation>{name} sagt nicht, wer die Buchstaben geschrieben hat: Wähle eine andere Aufteilung.</translation>
    </message>
    <message>
        <source>{name} has one writer only: choose another split.</source>
        <translation>{name} hat nur einen Schreiber: Wähle eine andere Aufteilung.</translation>
    </message>
    <message>
        <source>With its own parts, {name} is tested on its whole test part of {n_test:,} letters: leave out the number of test letters (test_size), or choose another split.</source>
        <translation>Mit den eigenen Teilen wird {name} am ganzen Testteil von {n_test:,} Buchstaben geprüft: Lass die Anzahl der Testbuchstaben (test_size) weg, oder wähle eine andere Aufteilung.</translation>
    </message>
    <message>
        <source>Every class needs at least 2 letters: some are {second}, others are learned from. In {letters} these classes have only 1 to share out: {named}. Use more letters, or leave these classes out.</source>
        <translation>Jede Klasse braucht mindestens 2 Buchstaben: Die einen werden {second}, aus den anderen wird gelernt. In {letters} haben diese Klassen nur 1 zu verteilen: {named}. Nimm mehr Buchstaben oder lass diese Klassen weg.</translation>
    </message>
    <message>
        <source>With the same share of each of {n_classes} classes, at least {n_classes} letters must be learned from and at least {n_classes} {second}, and not {n_first:,} and {n_second:,}. Choose another number of letters, or a split at random.</source>
        <translation>Damit jede der {n_classes} Klassen auf beiden Seiten den gleichen Anteil hat, muss aus mindestens {n_classes} Buchstaben gelernt werden und mindestens {n_classes} müssen {second} werden; hier sind es {n_first:,} und {n_second:,}. Wähle eine andere Zahl von Buchstaben oder eine zufällige Aufteilung.</translation>
    </message>
    <message>
        <source>An archive with a folder of pictures for each letter</source>
        <translation>Ein Archiv mit einem Ordner voller Bilder je Buchstabe</translation>
    </message>
    <message>
        <source>tar or zip archives with a folder of pictures for each letter</source>
        <translation>tar- oder zip-Archive mit einem Bilderordner für jeden Buchstaben</translation>
    </message>
    <message>
        <source>{path} holds {n:,} files, {over:,} more than the {most:,} that are read at most. Unpack it, and open a folder with the classes that you need.</source>
        <translation>{path} enthält {n:,} Dateien, {over:,} mehr als die {most:,}, die höchstens gelesen werden. Packe das Archiv aus und öffne einen Ordner mit den Klassen, die du brauchst.</translation>
    </message>
    <message>
        <source>{path} cannot be read as an archive: it is damaged or cut off. Copy or download it again.</source>
        <translation>{path} lässt sich nicht als Archiv lesen: Die Datei ist beschädigt oder abgeschnitten. Kopiere sie noch einmal, oder lade sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>its beginning</source>
        <translation>ihrem Anfang</translation>
    </message>
    <message>
        <source>{path} is damaged: what follows {last} cannot be read.</source>
        <translation>{path} ist beschädigt: Was auf {last} folgt, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>{path} holds a file of more than {largest_member} MB. Pictures of letters were expected, so it is not read.</source>
        <translation>{path} enthält eine Datei von mehr als {largest_member} MB. Erwartet waren Bilder von Buchstaben, darum wird das Archiv nicht gelesen.</translation>
    </message>
    <message>
        <source>{path}: {filename} would unpack from {compress_size:,} to {file_size:,} bytes. No letters shrink that much, so the archive is not read.</source>
        <translation>{path}: {filename} würde von {compress_size:,} auf {file_size:,} Bytes ausgepackt. So stark schrumpfen keine Buchstaben, darum wird das Archiv nicht gelesen.</translation>
    </message>
    <message>
        <source>{path} is not read: it holds a file called {name!r}, which points outside the archive. Names like A/1.png were expected.</source>
        <translation>{path} wird nicht gelesen: Es enthält eine Datei namens {name!r}, die aus dem Archiv hinausführt. Erwartet waren Namen wie A/1.png.</translation>
    </message>
    <message>
        <source>the names given</source>
        <translation>den angegebenen Namen</translation>
    </message>
    <message>
        <source>{images}: label {unnamed} has no name. There are {n_names} names ({known}, ...), from {origin}. Put a {classes_file} beside the file, one name a line, or give the names.</source>
        <translation>{images}: Label {unnamed} hat keinen Namen. Es gibt {n_names} Namen ({known}, ...), aus {origin}. Lege eine {classes_file} mit einem Namen je Zeile neben die Datei oder gib die Namen an.</translation>
    </message>
    <message>
        <source>The classes are named after {origin}.</source>
        <translation>Die Klassen sind benannt nach: {origin}.</translation>
    </message>
    <message>
        <source>The classes are named after {origin}, counted from {first_label} as you chose.</source>
        <translation>Die Klassen sind nach {origin} benannt, wie gewählt ab {first_label} gezählt.</translation>
    </message>
    <message>
        <source>The classes are named after {origin}, counted from 1: there is no label 0.</source>
        <translation>Die Klassen sind nach {origin} benannt, von 1 an gezählt: Ein Label 0 gibt es nicht.</translation>
    </message>
    <message>
        <source>notMNIST, which the path names</source>
        <translation>notMNIST, das der Pfad nennt</translation>
    </message>
    <message>
        <source>EMNIST {key}, which the path names</source>
        <translation>EMNIST {key}, das der Pfad nennt</translation>
    </message>
    <message>
        <source>digits, as neither a file beside it nor the path says otherwise</source>
        <translation>Ziffern, da weder eine Nachbardatei noch der Pfad etwas anderes sagt</translation>
    </message>
    <message>
        <source>{path}: one class name a line, or a label and its name (&quot;1 B&quot;), was expected</source>
        <translation>{path}: Erwartet war in jeder Zeile ein Klassenname oder ein Label mit seinem Namen („1 B“)</translation>
    </message>
    <message>
        <source>{expected}; it is {st_size:,} bytes long.</source>
        <translation>{expected}; sie ist {st_size:,} Bytes lang.</translation>
    </message>
    <message>
        <source>{expected}, in UTF-8 or UTF-16. Save it again in UTF-8.</source>
        <translation>{expected}, in UTF-8 oder UTF-16. Speichere die Datei noch einmal in UTF-8.</translation>
    </message>
    <message>
        <source>{expected}; it is empty.</source>
        <translation>{expected}; sie ist leer.</translation>
    </message>
    <message>
        <source>{expected}; {error}.</source>
        <translation>{expected}; {error}.</translation>
    </message>
    <message>
        <source>{expected}; a name has more than {longest_name} characters.</source>
        <translation>{expected}; ein Name hat mehr als {longest_name} Zeichen.</translation>
    </message>
    <message>
        <source>A folder with a folder of pictures for each letter</source>
        <translation>Ein Ordner mit einem Ordner voller Bilder je Buchstabe</translation>
    </message>
    <message>
        <source>folders with a folder of pictures for each letter</source>
        <translation>Ordner mit einem Bilderordner für jeden Buchstaben</translation>
    </message>
    <message>
        <source>{folder} holds {n:,} files and folders, {over:,} more than the {most:,} that are read at most. Open a folder in it, or put the classes that you need into one.</source>
        <translation>{folder} enthält {n:,} Dateien und Ordner, {over:,} mehr als die {most:,}, die höchstens gelesen werden. Öffne einen Ordner darin oder lege die Klassen, die du brauchst, in einen eigenen.</translation>
    </message>
    <message>
        <source>{folder} holds more than {most:,} files and folders.</source>
        <translation>{folder} enthält mehr als {most:,} Dateien und Ordner.</translation>
    </message>
    <message>
        <source>Dark on light, and inverted: {pictures}.</source>
        <translation>Dunkel auf hell und darum umgekehrt: {pictures}.</translation>
    </message>
    <message>
        <source>NumPy arrays</source>
        <translation>NumPy-Arrays</translation>
    </message>
    <message>
        <source>NumPy arrays (npz, npy) of pictures and labels</source>
        <translation>NumPy-Arrays (npz, npy) mit Bildern und Labels</translation>
    </message>
    <message>
        <source>The archive</source>
        <translation>Das Archiv</translation>
    </message>
    <message>
        <source>{path} holds no arrays.</source>
        <translation>{path} enthält keine Arrays.</translation>
    </message>
    <message>
        <source>{path} holds one array ({size}). Pictures need their labels: an archive of both (npz, x_train and y_train, say) was expected, or a second file beside it, as images.npy and labels.npy, or X.npy and y.npy.</source>
        <translation>{path} enthält ein einziges Array ({size}). Bilder brauchen ihre Labels: Erwartet wurde ein Archiv mit beiden (npz, etwa x_train und y_train) oder eine zweite Datei daneben, wie images.npy und labels.npy oder X.npy und y.npy.</translation>
    </message>
    <message>
        <source>{name} ({size})</source>
        <translation>{name} ({size})</translation>
    </message>
    <message>
        <source>{path}: arrays of pictures and of their labels were expected (x_train and y_train, X and y, images and labels, data and target, or arr_0 and arr_1), and these came: {arrays}.</source>
        <translation>{path}: Erwartet wurden Arrays mit Bildern und mit ihren Labels (x_train und y_train, X und y, images und labels, data und target oder arr_0 und arr_1), gekommen sind: {arrays}.</translation>
    </message>
    <message>
        <source>{path}: {images} holds {pictures}, but {labels} {n_labels}: they do not belong together.</source>
        <translation>{path}: {images} enthält {pictures}, {labels} aber {n_labels}: Sie gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>{path}, {array}: {error}</source>
        <translation>{path}, {array}: {error}</translation>
    </message>
    <message>
        <source>{n:,} pictures read</source>
        <translation>{n:,} Bilder gelesen</translation>
    </message>
    <message>
        <source>With something else than pixel values, and left out: {pictures} ({array}).</source>
        <translation>Mit etwas anderem als Pixelwerten und weggelassen: {pictures} ({array}).</translation>
    </message>
    <message>
        <source>{images}: {height} x {width} pixels of {low} to {high}; their labels: {labels}.</source>
        <translation>{images}: {height} x {width} Pixel von {low} bis {high}; ihre Labels: {labels}.</translation>
    </message>
    <message>
        <source>{path}: pictures were expected in {array}, as numbers of n x 28 x 28, n x 28 x 28 x 1 or n x 784 (or any other square), and {size} of {kind} came.</source>
        <translation>{path}: In {array} wurden Bilder erwartet, als Zahlen der Form n x 28 x 28, n x 28 x 28 x 1 oder n x 784 (oder eines anderen Quadrats), gekommen ist {size} ({kind}).</translation>
    </message>
    <message>
        <source>{path}: {array} holds Python objects, that is, a pickle, which may run any program when it is read, so it is not. Save it as numbers or as texts: array.astype(int), or array.astype(str).</source>
        <translation>{path}: {array} enthält Python-Objekte, also ein Pickle, das beim Lesen jedes Programm ausführen kann; darum wird es nicht gelesen. Speichere es als Zahlen oder als Texte: array.astype(int) oder array.astype(str).</translation>
    </message>
    <message>
        <source>{array} has a row for each label (one-hot), which was read as its number.</source>
        <translation>{array} hat je Label eine Zeile (one-hot), die als seine Nummer gelesen wurde.</translation>
    </message>
    <message>
        <source>{path}: labels were expected in {array}, a whole number or a text for each picture (up to {most:,}), and {size} of {kind} came.</source>
        <translation>{path}: In {array} wurden Labels erwartet, eine ganze Zahl oder ein Text je Bild (bis zu {most:,}), gekommen ist {size} ({kind}).</translation>
    </message>
    <message>
        <source>{path} holds no letters: a folder for each letter (A, B, ...) with pictures in it was expected. {came}</source>
        <translation>{path} enthält keine Buchstaben: Erwartet war für jeden Buchstaben ein Ordner (A, B, ...) mit Bildern. {came}</translation>
    </message>
    <message>
        <source>{path} lists pictures, but none of them shows a letter. {came}</source>
        <translation>{path} führt Bilder auf, aber keines davon zeigt einen Buchstaben. {came}</translation>
    </message>
    <message>
        <source>it is larger than {megabytes} MB</source>
        <translation>es ist größer als {megabytes} MB</translation>
    </message>
    <message>
        <source>Most of what is no picture is {kind}.</source>
        <translation>Das meiste, was kein Bild ist, ist {kind}.</translation>
    </message>
    <message>
        <source>Unreadable, and left out: {entries} ({names}).</source>
        <translation>Unlesbar und weggelassen: {entries} ({names}).</translation>
    </message>
    <message>
        <source>Unreadable, and left out: {pictures} ({names}). Of the first: {why}.</source>
        <translation>Unlesbar und weggelassen: {pictures} ({names}). Beim ersten heißt es: {why}.</translation>
    </message>
    <message>
        <source>Left out because it is {kind}: {files} ({names}).</source>
        <translation>Weggelassen, denn es ist {kind}: {files} ({names}).</translation>
    </message>
    <message>
        <source>Left out because each is {kind}: {files} ({names}).</source>
        <translation>Weggelassen, denn jedes Mal ist es {kind}: {files} ({names}).</translation>
    </message>
    <message>
        <source>Blank, and left out: {pictures} ({names}).</source>
        <translation>Leer und weggelassen: {pictures} ({names}).</translation>
    </message>
    <message>
        <source>In no folder that names a class, and left out: {pictures} ({names}).</source>
        <translation>In keinem Ordner, der eine Klasse nennt, und weggelassen: {pictures} ({names}).</translation>
    </message>
    <message>
        <source>Folders too deep inside others, and left out: {entries} ({names}).</source>
        <translation>Zu tief verschachtelte Ordner, weggelassen: {entries} ({names}).</translation>
    </message>
    <message>
        <source>Links that lead nowhere new, or devices, and left out: {entries} ({names}).</source>
        <translation>Verknüpfungen, die zu nichts Neuem führen, oder Geräte, weggelassen: {entries} ({names}).</translation>
    </message>
    <message>
        <source>Not pictures, and left out: {files} ({names}).</source>
        <translation>Keine Bilder und weggelassen: {files} ({names}).</translation>
    </message>
    <message>
        <source>Hidden files and folders, and left out: {entries} ({names}).</source>
        <translation>Versteckte Dateien und Ordner, weggelassen: {entries} ({names}).</translation>
    </message>
    <message>
        <source>IDX files like MNIST&apos;s</source>
        <translation>IDX-Dateien wie bei MNIST</translation>
    </message>
    <message>
        <source>{path} holds pictures; their labels were expected beside it in {wanted}.</source>
        <translation>{path} enthält Bilder; ihre Labels waren daneben in {wanted} erwartet.</translation>
    </message>
    <message>
        <source>{path} holds labels; their pictures were expected beside it in {wanted}.</source>
        <translation>{path} enthält Labels; ihre Bilder waren daneben in {wanted} erwartet.</translation>
    </message>
    <message>
        <source>{folder} holds several sets of letters: name one of its files ({names}).</source>
        <translation>{folder} enthält mehrere Sammlungen von Buchstaben: Nenne eine der Dateien ({names}).</translation>
    </message>
    <message>
        <source>{images} holds {pictures}, but {labels} {n_labels}: they do not belong together.</source>
        <translation>{images} enthält {pictures}, {labels} aber {n_labels}: Sie gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>The pictures of {file}, {width} x {height}, were scaled to {side} x {side}.</source>
        <translation>Die Bilder aus {file}, {width} x {height}, wurden auf {side} x {side} skaliert.</translation>
    </message>
    <message>
        <source>{file} ({n:,})</source>
        <translation>{file} ({n:,})</translation>
    </message>
    <message>
        <source>Put together, in this order: {files}.</source>
        <translation>In dieser Reihenfolge zusammengefügt: {files}.</translation>
    </message>
    <message>
        <source>The pictures are dark on light, and were inverted.</source>
        <translation>Die Bilder sind dunkel auf hell und wurden umgekehrt.</translation>
    </message>
    <message>
        <source>pixel values of 0 to 255, or of 0 to 1, were expected, and these are {low:g} to {high:g}. Scale them first.</source>
        <translation>Erwartet wurden Pixelwerte von 0 bis 255 oder von 0 bis 1, diese gehen von {low:g} bis {high:g}. Skaliere sie zuerst.</translation>
    </message>
    <message>
        <source>{path} holds no letters: there is no picture in it.</source>
        <translation>{path} enthält keine Buchstaben: Es ist kein Bild darin.</translation>
    </message>
    <message>
        <source>{path} holds {n:,} pictures or more, and {most:,} are read at most. Write the classes that you need to a file of their own.</source>
        <translation>{path} enthält {n:,} Bilder oder mehr, und höchstens {most:,} werden gelesen. Schreibe die Klassen, die du brauchst, in eine eigene Datei.</translation>
    </message>
    <message>
        <source>{path} holds no letters: every one of its {pictures} is blank.</source>
        <translation>{path} enthält keine Buchstaben: {pictures}, und keines zeigt etwas.</translation>
    </message>
    <message>
        <source>Blank, and left out: {pictures}.</source>
        <translation>Leer und weggelassen: {pictures}.</translation>
    </message>
    <message>
        <source>Only the IDX files were read, and not the folders beside them: {pictures} left out ({names}). To read these, move the folders to a place of their own.</source>
        <translation>Nur die IDX-Dateien wurden gelesen, nicht die Ordner daneben: {pictures} weggelassen ({names}). Um diese zu lesen, verschiebe die Ordner an einen eigenen Ort.</translation>
    </message>
    <message>
        <source>{path}: an IDX file of {what} was expected, but this is {kind}.</source>
        <translation>{path}: Erwartet war eine IDX-Datei mit {what}, aber das ist {kind}.</translation>
    </message>
    <message>
        <source>--held-out and --train-part write exactly the letters that letterpad train holds out and trains on if --data, --classes, --split, --train-size, --test-size and --random-state are the same.</source>
        <translation>--held-out und --train-part schreiben genau die Buchstaben, die letterpad train zurückhält und aus denen es lernt, wenn --data, --classes, --split, --train-size, --test-size und --random-state dieselben sind.</translation>
    </message>
    <message>
        <source>--classes both keeps upper and lower case apart.</source>
        <translation>--classes both hält Groß- und Kleinbuchstaben auseinander.</translation>
    </message>
    <message>
        <source>box</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>mass</source>
        <translation>Schwerpunkt</translation>
    </message>
    <message>
        <source>count, classes, writers, framing and hash of letters</source>
        <translation>Anzahl, Klassen, Schreiber, Rahmen und Hash der Buchstaben</translation>
    </message>
    <message>
        <source>Say what is in a set of letters.</source>
        <translation>Beschreiben, was in einem Satz Buchstaben ist.</translation>
    </message>
    <message>
        <source>write letters, or the held-out part of them, to a file</source>
        <translation>Buchstaben oder ihren zurückgehaltenen Teil in eine Datei schreiben</translation>
    </message>
    <message>
        <source>only the held-out part</source>
        <translation>nur der zurückgehaltene Teil</translation>
    </message>
    <message>
        <source>only the part trained on</source>
        <translation>nur der Trainingsteil</translation>
    </message>
    <message>
        <source>OUT</source>
        <translation>ZIEL</translation>
    </message>
    <message>
        <source>Write letters to OUT, in the format that its ending says: the pen&apos;s strokes (.ndjson, .ndjson.gz), a table of labels and pixels (.csv, .csv.gz), or NumPy&apos;s arrays (.npz). Any other name becomes a folder with IDX files and a classes.txt, or with a folder of pictures for each class (--as folders).</source>
        <translation>Buchstaben nach ZIEL schreiben, in dem Format, das die Endung nennt: die Striche des Stifts (.ndjson, .ndjson.gz), eine Tabelle aus Labels und Pixeln (.csv, .csv.gz) oder NumPys Arrays (.npz). Jeder andere Name wird ein Ordner mit IDX-Dateien und einer classes.txt, oder mit einem Ordner voller Bilder für jede Klasse (--as folders).</translation>
    </message>
    <message>
        <source>FILE.ndjson, FILE.csv (both may end in .gz, too), FILE.npz or a folder</source>
        <translation>DATEI.ndjson, DATEI.csv (beide auch mit .gz), DATEI.npz oder ein Ordner</translation>
    </message>
    <message>
        <source>what a folder becomes: IDX files, or a folder of pictures for each class (default: idx)</source>
        <translation>was aus einem Ordner wird: IDX-Dateien, oder ein Ordner mit Bildern für jede Klasse (sonst: idx)</translation>
    </message>
    <message>
        <source>{n:,} letters written to {out}</source>
        <translation>{n:,} Buchstaben nach {out} geschrieben</translation>
    </message>
    <message>
        <source>{letters}: {n:,} letters ({what}) of {n_classes} classes</source>
        <translation>{letters}: {n:,} Buchstaben ({what}) aus {n_classes} Klassen</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bildern</translation>
    </message>
    <message>
        <source>ink</source>
        <translation>Stiftstriche</translation>
    </message>
    <message>
        <source>{letters} of {n:,} families</source>
        <translation>{letters} aus {n:,} Familien</translation>
    </message>
    <message>
        <source>{letters} by {n:,} writers</source>
        <translation>{letters} von {n:,} Schreibern</translation>
    </message>
    <message>
        <source>{found:,} found: {read:,} read, {left_out:,} left out</source>
        <translation>{found:,} gefunden: {read:,} gelesen, {left_out:,} weggelassen</translation>
    </message>
    <message>
        <source>Format: {format}</source>
        <translation>Format: {format}</translation>
    </message>
    <message>
        <source>Framing: box {box:g}, centred by {centring}, pen {pen:g} pixels</source>
        <translation>Rahmen: Kasten {box:g}, zentriert nach {centring}, Stift {pen:g} Pixel</translation>
    </message>
    <message>
        <source>Licence: {licence}</source>
        <translation>Lizenz: {licence}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Hinweis: {note}</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>{path}: its header promises {size} bytes; 1 to {most_letters:,} {what} of at most {largest_side} x {largest_side} pixels and {most_bytes} GB were expected.</source>
        <translation>{path}: Der Dateikopf verspricht {size} Bytes; erwartet war eine Datei mit 1 bis {most_letters:,} {what} von höchstens {largest_side} x {largest_side} Pixeln und {most_bytes} GB.</translation>
    </message>
    <message>
        <source>reading {file}</source>
        <translation>{file} wird gelesen</translation>
    </message>
    <message>
        <source>{path}: its header promises {size} = {promised:,} bytes of {what}, but {came} came.</source>
        <translation>{path}: Der Dateikopf verspricht {size} = {promised:,} Bytes mit {what}, aber es kamen {came}.</translation>
    </message>
    <message>
        <source>{n:,} pictures laid out</source>
        <translation>{n:,} Bilder eingepasst</translation>
    </message>
    <message>
        <source>Somebody&apos;s letters (.letters)</source>
        <translation>Jemandes Buchstaben (.letters)</translation>
    </message>
    <message>
        <source>files of somebody&apos;s letters (.letters)</source>
        <translation>Dateien mit den Buchstaben einer Person (.letters)</translation>
    </message>
    <message>
        <source>reading drawings</source>
        <translation>Zeichnungen werden gelesen</translation>
    </message>
    <message>
        <source>{path} holds more letters than the {most:,} that are read at most, or more points. Export the classes that you need alone.</source>
        <translation>{path} enthält mehr Buchstaben als die höchstens {most:,}, die gelesen werden, oder mehr Punkte. Exportiere nur die Klassen, die du brauchst.</translation>
    </message>
    <message>
        <source>{n:,} letters read</source>
        <translation>{n:,} Buchstaben gelesen</translation>
    </message>
    <message>
        <source>{path} holds no letters. {notes}</source>
        <translation>{path} enthält keine Buchstaben. {notes}</translation>
    </message>
    <message>
        <source>Drawings as JSON (ndjson)</source>
        <translation>Zeichnungen als JSON (ndjson)</translation>
    </message>
    <message>
        <source>ndjson drawings (one JSON object a line) or a JSON array of them</source>
        <translation>Zeichnungen als ndjson (ein JSON-Objekt je Zeile) oder als JSON-Liste</translation>
    </message>
    <message>
        <source>{path} holds no letters: of its {lines}, none is a JSON object with &quot;word&quot; and &quot;drawing&quot;. {notes}</source>
        <translation>{path} enthält keine Buchstaben: {lines}, und keine ist ein JSON-Objekt mit „word“ und „drawing“. {notes}</translation>
    </message>
    <message>
        <source>{path} holds {lines}, {over:,} more than the {most:,} that are read at most. Write the classes that you need to a file of their own.</source>
        <translation>{path} enthält {lines}, {over:,} mehr als die höchstens {most:,}, die gelesen werden. Schreib die Klassen, die du brauchst, in eine eigene Datei.</translation>
    </message>
    <message>
        <source>{path}: {number:,} of its {lines} have {most:,} points already, which is as much as is read. Write the classes that you need to a file of their own, or fewer points.</source>
        <translation>{path}: Schon {number:,} von {lines} haben {most:,} Punkte, und mehr wird nicht gelesen. Schreib die Klassen, die du brauchst, in eine eigene Datei, oder weniger Punkte.</translation>
    </message>
    <message>
        <source>{path} cannot be read as {kind}: {error}. Save or download it again.</source>
        <translation>{path} lässt sich nicht lesen als {kind}: {error}. Speichere die Datei neu oder lade sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>Of several drawings the first is shown. To learn from all of them, save the text as a file and open that.</source>
        <translation>Von mehreren Zeichnungen wird die erste gezeigt. Um aus allen zu lernen, speichere den Text als Datei und öffne diese.</translation>
    </message>
    <message>
        <source>there is no drawing in it</source>
        <translation>darin ist keine Zeichnung</translation>
    </message>
    <message>
        <source>{file}, line {number:,}</source>
        <translation>{file}, Zeile {number:,}</translation>
    </message>
    <message>
        <source>{file}, drawing {number:,}</source>
        <translation>{file}, Zeichnung {number:,}</translation>
    </message>
    <message>
        <source>{path} lists more than the {most:,} pictures that are read at most. Write the classes that you need to a file of their own.</source>
        <translation>{path} führt mehr als die {most:,} Bilder auf, die höchstens gelesen werden. Schreibe die Klassen, die du brauchst, in eine eigene Datei.</translation>
    </message>
    <message>
        <source>{path} lists pictures, but no labels: a column for each picture&apos;s label was expected beside that of the files (file,label). Add it.</source>
        <translation>{path} führt Bilder auf, aber keine Labels: Neben der Spalte der Dateien wurde eine mit dem Label jedes Bildes erwartet (file,label). Füge sie hinzu.</translation>
    </message>
    <message>
        <source>{path} lists pictures, and has {n:,} more columns ({columns}): which of them has the labels is not known. Call it “label” in the first line.</source>
        <translation>{path} führt Bilder auf und hat {n:,} weitere Spalten ({columns}): Welche davon die Labels enthält, ist nicht bekannt. Nenne sie in der ersten Zeile „label“.</translation>
    </message>
    <message>
        <source>{name} in line {n:,}</source>
        <translation>{name} in Zeile {n:,}</translation>
    </message>
    <message>
        <source>{path} lists pictures, but none of them is there: they were expected in the folder of the table, or below it. Copy them there, under the names that the table has. {notes}</source>
        <translation>{path} führt Bilder auf, aber keines davon ist da: Sie wurden im Ordner der Tabelle oder darunter erwartet. Kopiere sie dorthin, unter den Namen, die in der Tabelle stehen. {notes}</translation>
    </message>
    <message>
        <source>A table of picture files, with the labels in the column {column}.</source>
        <translation>Eine Tabelle von Bilddateien, mit den Labels in der Spalte {column}.</translation>
    </message>
    <message>
        <source>Listed, but not there, and left out: {pictures} ({names}).</source>
        <translation>Aufgeführt, aber nicht da, und weggelassen: {pictures} ({names}).</translation>
    </message>
    <message>
        <source>Listed outside the folder of the table, where nothing is read, and left out: {pictures} ({names}).</source>
        <translation>Außerhalb des Ordners der Tabelle aufgeführt, wo nichts gelesen wird, und weggelassen: {pictures} ({names}).</translation>
    </message>
    <message>
        <source>With too few columns, and left out: {rows} ({first}).</source>
        <translation>Mit zu wenigen Spalten und weggelassen: {rows} ({first}).</translation>
    </message>
    <message>
        <source>Without a file or a label, or with a label of more than {most} characters, and left out: {rows} ({first}).</source>
        <translation>Ohne Datei oder Label oder mit einem Label von mehr als {most} Zeichen, und weggelassen: {rows} ({first}).</translation>
    </message>
    <message>
        <source>{line}: {error}</source>
        <translation>{line}: {error}</translation>
    </message>
    <message>
        <source>Unreadable, and left out: {lines} ({first}).</source>
        <translation>Unlesbar und weggelassen: {lines} ({first}).</translation>
    </message>
    <message>
        <source>Without a stroke, and left out: {drawings} ({first}).</source>
        <translation>Ohne Strich und weggelassen: {drawings} ({first}).</translation>
    </message>
    <message>
        <source>Without a word, and left out: {drawings} ({first}).</source>
        <translation>Ohne „word“ und weggelassen: {drawings} ({first}).</translation>
    </message>
    <message>
        <source>Not drawings, and left out: {files} ({names}).</source>
        <translation>Keine Zeichnungen und deshalb weggelassen: {files} ({names}).</translation>
    </message>
    <message>
        <source>text in UTF-8 was expected</source>
        <translation>Text in UTF-8 wurde erwartet</translation>
    </message>
    <message>
        <source>a word may have at most {longest_word} characters and a writer {longest_writer}, and these have {n_word:,} and {n_writer:,}</source>
        <translation>ein Wort darf höchstens {longest_word} Zeichen haben und ein Schreiber {longest_writer}, und diese haben {n_word:,} und {n_writer:,}</translation>
    </message>
    <message>
        <source>drawing {n:,} letters</source>
        <translation>zeichnet {n:,} Buchstaben</translation>
    </message>
    <message>
        <source>writing {n:,} letters</source>
        <translation>{n:,} Buchstaben werden geschrieben</translation>
    </message>
    <message>
        <source>it is damaged or cut off</source>
        <translation>die Datei ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>it is in none of the formats PNG, JPEG, GIF, BMP, TIFF, WebP and PNM</source>
        <translation>es hat keines der Formate PNG, JPEG, GIF, BMP, TIFF, WebP und PNM</translation>
    </message>
    <message>
        <source>{path}: a picture of a letter was expected, but {error}.</source>
        <translation>{path}: Erwartet war das Bild eines Buchstabens, aber {error}.</translation>
    </message>
    <message>
        <source>it has {width:,} x {height:,} pixels; at most {most} million are read</source>
        <translation>es hat {width:,} x {height:,} Pixel; gelesen werden höchstens {most} Millionen</translation>
    </message>
    <message>
        <source>its pages have more than {most} million pixels together</source>
        <translation>seine Seiten haben zusammen mehr als {most} Millionen Pixel</translation>
    </message>
    <message>
        <source>{path} is a device or a pipe; a file or a folder was expected. Save what comes out of it as a file first.</source>
        <translation>{path} ist ein Gerät oder eine Pipe; erwartet war eine Datei oder ein Ordner. Speichere erst als Datei, was herauskommt.</translation>
    </message>
    <message>
        <source>{path} may not be read: ask its owner for the permission.</source>
        <translation>{path} darfst du nicht lesen: Bitte den Besitzer um die Erlaubnis.</translation>
    </message>
    <message>
        <source>{path} unpacks to more than {most:.3g} GB, which no such file does.</source>
        <translation>Aus {path} kommen beim Entpacken mehr als {most:.3g} GB; so groß ist keine solche Datei.</translation>
    </message>
    <message>
        <source>{path} cannot be unpacked: it is no zip archive, damaged or cut off, or locked with a password. Fetch or write it again.</source>
        <translation>{path} lässt sich nicht entpacken: Die Datei ist kein Zip-Archiv, beschädigt, abgeschnitten oder mit einem Passwort verschlossen. Hole oder schreibe sie noch einmal.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {error}.</source>
        <translation>{path} lässt sich nicht lesen: {error}.</translation>
    </message>
    <message>
        <source>{path} holds more than {most:,} MB of drawings, which is as much as is read at once. Split it into several files.</source>
        <translation>{path} enthält mehr als {most:,} MB Zeichnungen, und mehr wird nicht auf einmal gelesen. Teile die Datei in mehrere auf.</translation>
    </message>
    <message>
        <source>{path} cannot be unpacked: it is damaged or cut off. Copy or download it again.</source>
        <translation>{path} lässt sich nicht auspacken: Die Datei ist beschädigt oder abgeschnitten. Kopiere sie noch einmal, oder lade sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>{path} unpacks to more than {most:,} MB, from {st_size:,} bytes. No file of letters does, so it is not read.</source>
        <translation>{path} würde aus {st_size:,} Bytes mehr als {most:,} MB auspacken. Das tut keine Datei mit Buchstaben, darum wird sie nicht gelesen.</translation>
    </message>
    <message>
        <source>Sampled from a model fitted to UNIPEN train_r01_v07 (The International Unipen Foundation, Zenodo 1195803, CC BY 4.0)</source>
        <translation>Aus einem Modell gezogen, das an UNIPEN train_r01_v07 angepasst wurde (The International Unipen Foundation, Zenodo 1195803, CC BY 4.0)</translation>
    </message>
    <message>
        <source>A model in your folder cannot be used. {error}</source>
        <translation>Ein Modell in deinem Ordner lässt sich nicht verwenden. {error}</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
    <message>
        <source>A run needs a name of at least one character.</source>
        <translation>Ein Lauf braucht einen Namen aus mindestens einem Zeichen.</translation>
    </message>
    <message>
        <source>{card} has been deleted in the meantime.</source>
        <translation>{card} ist inzwischen gelöscht worden.</translation>
    </message>
    <message>
        <source>{name} is not in the trash any more: it has been restored or removed.</source>
        <translation>{name} ist nicht mehr im Papierkorb: Es wurde wiederhergestellt oder entfernt.</translation>
    </message>
    <message>
        <source>The model would take {n_onnx:,} MB; at most {_largest:,} MB are kept. Choose a smaller model.</source>
        <translation>Das Modell bräuchte {n_onnx:,} MB; höchstens {_largest:,} MB werden gespeichert. Wähle ein kleineres Modell.</translation>
    </message>
    <message>
        <source>{path} cannot be unpacked to be read: {error}.</source>
        <translation>{path} lässt sich nicht zum Lesen entpacken: {error}.</translation>
    </message>
    <message>
        <source>{path}: its held-out answers cannot be read; they are damaged.</source>
        <translation>{path}: Die Antworten auf die zurückgehaltenen Buchstaben lassen sich nicht lesen; sie sind beschädigt.</translation>
    </message>
    <message>
        <source>{path}: its held-out answers do not fit its classes.</source>
        <translation>{path}: Die Antworten auf die zurückgehaltenen Buchstaben passen nicht zu den Klassen.</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>{name} fehlt</translation>
    </message>
    <message>
        <source>{path} is not a model that Letterpad can read: {what}.</source>
        <translation>{path} ist kein Modell, das Letterpad lesen kann: {what}.</translation>
    </message>
    <message>
        <source>{path}: {name} in it is damaged. Copy or download it again.</source>
        <translation>{path}: {name} darin ist beschädigt. Kopiere die Datei noch einmal, oder lade sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>{path} is not a Letterpad model: it has no {name}.</source>
        <translation>{path} ist kein Letterpad-Modell: {name} fehlt darin.</translation>
    </message>
    <message>
        <source>{path}: {name} would unpack to {file_size:,} MB; at most {_largest:,} MB are read.</source>
        <translation>{path}: {name} würde {file_size:,} MB auspacken; gelesen werden höchstens {_largest:,} MB.</translation>
    </message>
    <message>
        <source>{path}: {member} in it would unpack to far too much.</source>
        <translation>{path}: {member} darin würde viel zu viel auspacken.</translation>
    </message>
    <message>
        <source>The network cannot be run ({error}).</source>
        <translation>Das Netz lässt sich nicht ausführen ({error}).</translation>
    </message>
    <message>
        <source>The network does not return probabilities.</source>
        <translation>Das Netz gibt keine Wahrscheinlichkeiten aus.</translation>
    </message>
    <message>
        <source>its network needs an input called {error}</source>
        <translation>das Netz braucht eine Eingabe namens {error}</translation>
    </message>
    <message>
        <source>its network does not answer within {n:.0f} seconds</source>
        <translation>Das Netz antwortet nicht innerhalb von {n:.0f} Sekunden</translation>
    </message>
    <message>
        <source>its network needs more than {n} MB</source>
        <translation>das Netz braucht mehr als {n} MB</translation>
    </message>
    <message>
        <source>its network needs files beside it</source>
        <translation>das Netz braucht Dateien neben sich</translation>
    </message>
    <message>
        <source>its network cannot be run ({error})</source>
        <translation>Das Netz lässt sich nicht ausführen ({error})</translation>
    </message>
    <message>
        <source>{path} does not tell upper from lower case.</source>
        <translation>{path} unterscheidet Groß- und Kleinbuchstaben nicht.</translation>
    </message>
    <message>
        <source>{path} cannot be used, as {error}.</source>
        <translation>{path} lässt sich nicht verwenden: {error}.</translation>
    </message>
    <message>
        <source>{path}: its network tells {n_cased} cased letters apart, its card names {n_cased_classes}.</source>
        <translation>{path}: Das Netz unterscheidet {n_cased} Groß- und Kleinbuchstaben, die Karte nennt {n_cased_classes}.</translation>
    </message>
    <message>
        <source>{path}: its network returns outputs of varying length.</source>
        <translation>{path}: Das Netz gibt mal mehr, mal weniger Zahlen aus.</translation>
    </message>
    <message>
        <source>{name}: its network returns {shape} numbers, but its card names {n_classes} classes.</source>
        <translation>{name}: Das Netz gibt {shape} Zahlen aus, die Karte nennt {n_classes} Klassen.</translation>
    </message>
    <message>
        <source>{name}: its network cannot be run ({error}).</source>
        <translation>{name}: Das Netz lässt sich nicht ausführen ({error}).</translation>
    </message>
    <message>
        <source>Memory ran out. Nothing was changed; try fewer letters or a smaller model.</source>
        <translation>Der Speicher reichte nicht. Nichts wurde geändert; versuche es mit weniger Buchstaben oder einem kleineren Modell.</translation>
    </message>
    <message>
        <source>The disk is full: {file} could not be written. Nothing was changed; free some space and try again.</source>
        <translation>Der Datenträger ist voll: {file} konnte nicht geschrieben werden. Nichts wurde geändert; schaffe etwas Platz und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; free some space and try again.</source>
        <translation>Der Datenträger ist voll. Nichts wurde geändert; schaffe etwas Platz und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>{file} could not be used: {error}.</source>
        <translation>{file} ließ sich nicht verwenden: {error}.</translation>
    </message>
    <message>
        <source>The operating system reported an error: {error}.</source>
        <translation>Das Betriebssystem meldet einen Fehler: {error}.</translation>
    </message>
    <message>
        <source>The training process could not be used: {program} cannot be started ({error}).</source>
        <translation>Der Trainingsprozess konnte nicht benutzt werden: {program} lässt sich nicht starten ({error}).</translation>
    </message>
    <message>
        <source>The training process could not be used: {error}.</source>
        <translation>Der Trainingsprozess ließ sich nicht verwenden: {error}.</translation>
    </message>
    <message>
        <source>exit code {code}</source>
        <translation>Exitcode {code}</translation>
    </message>
    <message>
        <source>signal {number}, {name}</source>
        <translation>Signal {number}, {name}</translation>
    </message>
    <message>
        <source>The training process ended unexpectedly ({how}): perhaps memory ran out. Nothing was changed; try fewer letters or a smaller model.</source>
        <translation>Der Trainingsprozess wurde unerwartet beendet ({how}): Vielleicht reichte der Speicher nicht. Nichts wurde geändert; versuche es mit weniger Buchstaben oder einem kleineren Modell.</translation>
    </message>
    <message>
        <source>The training process ended unexpectedly ({how}). Nothing was changed; try again.</source>
        <translation>Der Trainingsprozess wurde unerwartet beendet ({how}). Nichts wurde geändert; versuche es noch einmal.</translation>
    </message>
    <message>
        <source>{unit} {done:,} of {total:,}</source>
        <translation>{unit} {done:,} von {total:,}</translation>
    </message>
    <message>
        <source>A search tries values of one to {most_settings} parameters, not of {n_values}.</source>
        <translation>Eine Suche probiert Werte von einem bis {most_settings} Parametern aus, nicht von {n_values}.</translation>
    </message>
    <message>
        <source>A search needs 2 to {most_folds} folds, not {folds}.</source>
        <translation>Eine Suche braucht 2 bis {most_folds} Folds, nicht {folds}.</translation>
    </message>
    <message>
        <source>{label} ({name}) needs at least one value to try.</source>
        <translation>{label} ({name}) braucht mindestens einen Wert zum Ausprobieren.</translation>
    </message>
    <message>
        <source>These values make 1 combination: 2 to {most} can be searched. Add some values.</source>
        <translation>Diese Werte ergeben 1 Kombination: 2 bis {most} lassen sich durchsuchen. Füge Werte hinzu.</translation>
    </message>
    <message>
        <source>These values make {n:,} combinations: 2 to {most} can be searched. Take out some values.</source>
        <translation>Diese Werte ergeben {n:,} Kombinationen: 2 bis {most} lassen sich durchsuchen. Nimm Werte heraus.</translation>
    </message>
    <message>
        <source>The best of {n} combinations of parameters, tried in {seconds:.0f} s by cross-validation with {folds} folds within the training part: {right:.1f} % right there. The held-out letters played no part in the choice.</source>
        <translation>Die beste von {n} Kombinationen der Parameter, in {seconds:.0f} s durch Kreuzvalidierung mit {folds} Folds im Trainingsteil gefunden: dort {right:.1f} % richtig. Die zurückgehaltenen Buchstaben spielten bei der Wahl keine Rolle.</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>A learning curve needs an algorithm: name one or more.</source>
        <translation>Eine Lernkurve braucht einen Algorithmus: Nenne einen oder mehrere.</translation>
    </message>
    <message>
        <source>A learning curve needs 2 to {most} sizes, not {n}.</source>
        <translation>Eine Lernkurve braucht 2 bis {most} Anzahlen von Buchstaben, nicht {n}.</translation>
    </message>
    <message>
        <source>A learning curve needs 1 to {most} seeds, not {n}.</source>
        <translation>Eine Lernkurve braucht 1 bis {most} Startwerte, nicht {n}.</translation>
    </message>
    <message>
        <source>{letters} leaves {n_rest:,} letters to learn from: too few to see what more would bring, as these algorithms need {fewest:,} for every class to be there, and twice as many to compare. Choose more letters, or leave rare classes out.</source>
        <translation>{letters} lässt {n_rest:,} Buchstaben zum Lernen: zu wenige, um zu sehen, was mehr brächten. Damit jede Klasse vorkommt, brauchen diese Algorithmen {fewest:,} und zum Vergleichen doppelt so viele. Wähle mehr Buchstaben, oder lass seltene Klassen weg.</translation>
    </message>
    <message>
        <source> for {folds} folds</source>
        <translation> für {folds} Folds</translation>
    </message>
    <message>
        <source>The training part of {letters} has {n_writers} writers: too few for {folds} folds of whole writers. Choose fewer folds, or another split.</source>
        <translation>Der Trainingsteil von {letters} hat {n_writers} Schreiber: zu wenige für {folds} Folds aus ganzen Schreibern. Wähle weniger Folds oder eine andere Aufteilung.</translation>
    </message>
    <message>
        <source> without one fold of the cross-validation</source>
        <translation> ohne einen Fold der Kreuzvalidierung</translation>
    </message>
    <message>
        <source>The validation part (validation) must be a share from 0 to 0.9 of the training part, not {validation:g}.</source>
        <translation>Der Validierungsteil (validation) muss ein Anteil von 0 bis 0,9 des Trainingsteils sein, nicht {validation:g}.</translation>
    </message>
    <message>
        <source>{letters} holds letters of one class only ({classes}): to learn to tell letters apart, at least 2 classes are needed.</source>
        <translation>{letters} enthält nur Buchstaben einer Klasse ({classes}): Um Buchstaben unterscheiden zu lernen, braucht es mindestens 2 Klassen.</translation>
    </message>
    <message>
        <source>{letters} has no letters to test on.</source>
        <translation>{letters} hat keine Buchstaben, an denen getestet werden könnte.</translation>
    </message>
    <message>
        <source>{letters} holds letters of {n:,} classes; at most {most} can be told apart. Choose which classes to learn, or leave some out.</source>
        <translation>{letters} enthält Buchstaben von {n:,} Klassen; höchstens {most} lassen sich unterscheiden. Wähle, welche Klassen gelernt werden, oder lass einige weg.</translation>
    </message>
    <message>
        <source> without its validation part</source>
        <translation> ohne seinen Validierungsteil</translation>
    </message>
    <message>
        <source>Learned from, although chance would have held them out: {letters} of classes with fewer than {scarce}.</source>
        <translation>Zum Lernen genommen, obwohl der Zufall sie zurückgehalten hätte: {letters} von Klassen mit weniger als {scarce}.</translation>
    </message>
    <message>
        <source>All letters of these classes are learned from, and none is held out to test on: {classes}.</source>
        <translation>Aus allen Buchstaben dieser Klassen wird gelernt, und keiner ist zum Testen zurückgehalten: {classes}.</translation>
    </message>
    <message>
        <source>The set&apos;s own part {part} ({letters}) watched the fit, and was not learned from.</source>
        <translation>Der eigene Teil {part} des Satzes ({letters}) hat das Training begleitet; gelernt wurde nicht aus ihm.</translation>
    </message>
    <message>
        <source>The set&apos;s own part {part} ({letters}) was left out: this training needs no validation letters.</source>
        <translation>Der eigene Teil {part} des Satzes ({letters}) blieb weg: Dieses Training braucht keine Buchstaben zur Validierung.</translation>
    </message>
    <message>
        <source>set aside to watch the fit (Validation)</source>
        <translation>beiseitegelegt, um das Training zu beobachten (Validierung)</translation>
    </message>
    <message>
        <source>A validation part of {validation:g} cannot be split off the {n_train:,} letters of the training part: {error}</source>
        <translation>Ein Validierungsteil von {validation:g} lässt sich von den {n_train:,} Buchstaben des Trainingsteils nicht abtrennen: {error}</translation>
    </message>
    <message>
        <source>Each class needs at least {fewest} letters to learn from. Of the {n_indices:,} letters{which} in the training part of {letters}, these have fewer: {named}. Train on more letters, leave these classes out, or choose the nearest prototype, which learns from one.</source>
        <translation>Jede Klasse braucht mindestens {fewest} Buchstaben zum Lernen. Von den {n_indices:,} Buchstaben{which} im Trainingsteil von {letters} haben diese weniger: {named}. Trainiere mit mehr Buchstaben, lass diese Klassen weg oder wähle den nächsten Prototyp, der aus einem lernt.</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <source>testing on the held-out letters</source>
        <translation>testet an den zurückgehaltenen Buchstaben</translation>
    </message>
    <message>
        <source>checking how sure its answers may be</source>
        <translation>prüft, wie sicher die Antworten sein dürfen</translation>
    </message>
    <message>
        <source>comparing with Letterpad&apos;s recogniser</source>
        <translation>Vergleich mit Letterpads Erkenner</translation>
    </message>
    <message>
        <source>fitting the model to your letters</source>
        <translation>Modell wird an deine Buchstaben angepasst</translation>
    </message>
    <message>
        <source>{path} is fitted to a hand already: fit {base}, from which it was made, to all of the letters.</source>
        <translation>{path} ist schon an eine Hand angepasst: Passe {base}, woraus es entstand, an alle Buchstaben an.</translation>
    </message>
    <message>
        <source>reading letters</source>
        <translation>liest Buchstaben</translation>
    </message>
    <message>
        <source>converting to ONNX</source>
        <translation>wandelt in ONNX um</translation>
    </message>
    <message>
        <source>Fitted to one hand: it is {base}, which has learned from {n} more letters.</source>
        <translation>An eine Hand angepasst: Es ist {base} und hat aus {n} weiteren Buchstaben gelernt.</translation>
    </message>
    <message>
        <source>trying the model out</source>
        <translation>Modell wird ausprobiert</translation>
    </message>
    <message>
        <source>it diverges</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>starting TensorFlow</source>
        <translation>startet TensorFlow</translation>
    </message>
    <message>
        <source>training</source>
        <translation>trainiert</translation>
    </message>
    <message>
        <source>It diverged: its loss was {loss:.1f} at the end, where guessing has {guessing:.1f}. {advice}</source>
        <translation>Das Training ist divergiert: Der Verlust war am Ende {loss:.1f}; beim Raten ist er {guessing:.1f}. {advice}</translation>
    </message>
    <message>
        <source>{algorithm} was trained, but the model could not be used, as {error}. Choose parameters that make a smaller model.</source>
        <translation>{algorithm} wurde trainiert, aber das Modell kann nicht verwendet werden, denn {error}. Wähle Parameter, die ein kleineres Modell ergeben.</translation>
    </message>
    <message>
        <source>{algorithm} learned nothing that can be used: its probabilities are not numbers. Choose other parameters and train again.</source>
        <translation>{algorithm} hat nichts Brauchbares gelernt: Die Wahrscheinlichkeiten sind keine Zahlen. Wähle andere Parameter und trainiere noch einmal.</translation>
    </message>
    <message>
        <source>Choose a learning rate lower than {rate} and train again.</source>
        <translation>Wähle eine kleinere Lernrate als {rate} und trainiere noch einmal.</translation>
    </message>
    <message>
        <source>fit {done:,} of {total:,}</source>
        <translation>Anpassung {done:,} von {total:,}</translation>
    </message>
    <message>
        <source>This failed inside Letterpad ({kind}: {error}). Nothing was changed.</source>
        <translation>Das ist in Letterpad selbst fehlgeschlagen ({kind}: {error}). Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{letters} was read. {why}</source>
        <translation>{letters} wurde gelesen. {why}</translation>
    </message>
    <message>
        <source>{package} offers no algorithms any more.</source>
        <translation>{package} bietet keine Algorithmen mehr an.</translation>
    </message>
    <message>
        <source>{file}, line {number}</source>
        <translation>{file}, Zeile {number}</translation>
    </message>
    <message>
        <source>nothing is drawn</source>
        <translation>nichts gezeichnet</translation>
    </message>
    <message>
        <source>no letter; nearest {name}, then {second}</source>
        <translation>kein Buchstabe; am ehesten {name}, dann {second}</translation>
    </message>
    <message>
        <source>{name} ({share}), then {second} ({second_share})</source>
        <translation>{name} ({share}), dann {second} ({second_share})</translation>
    </message>
    <message>
        <source>read every drawing as words on lines; - answers each line of standard input (ndjson) as it comes</source>
        <translation>jede Zeichnung als Wörter auf Zeilen lesen; - beantwortet jede Zeile der Standardeingabe (ndjson), sobald sie kommt</translation>
    </message>
    <message>
        <source>A file or a line that cannot be read costs only itself: the others are answered, it is named on standard error (with --json in &quot;errors&quot;, too), and the exit code is 2.</source>
        <translation>Ist eine Datei oder eine Zeile nicht zu lesen, fehlt nur diese: Die anderen werden beantwortet, sie selbst steht auf der Standardfehlerausgabe (mit --json auch in „errors“), und der Exitcode ist 2.</translation>
    </message>
    <message>
        <source>ink (ndjson, one drawing a line; a JSON array; InkML, UNIPEN, SVG), or pictures of one letter each (every page of a TIFF or GIF); - reads standard input</source>
        <translation>Striche (ndjson, eine Zeichnung je Zeile; eine JSON-Liste; InkML, UNIPEN, SVG) oder Bilder von je einem Buchstaben (jede Seite eines TIFF oder GIF); - liest die Standardeingabe</translation>
    </message>
    <message>
        <source>read every picture as a page of letters that stand apart, line by line, or as a filled-in sheet (letterpad sheet), which says which letters they are</source>
        <translation>jedes Bild als Seite mit einzeln stehenden Buchstaben lesen, Zeile für Zeile, oder als ausgefüllten Bogen (letterpad sheet), der sagt, welche Buchstaben es sind</translation>
    </message>
    <message>
        <source>{file}: {note}</source>
        <translation>{file}: {note}</translation>
    </message>
    <message>
        <source>{file}: {n:,} more lines cannot be read.</source>
        <translation>{file}: {n:,} weitere Zeilen lassen sich nicht lesen.</translation>
    </message>
    <message>
        <source>{place}: {error}.</source>
        <translation>{place}: {error}.</translation>
    </message>
    <message>
        <source>{place}: a word was expected, with its text and its strokes.</source>
        <translation>{place}: Erwartet wurde ein Wort mit seinem Text und seinen Strichen.</translation>
    </message>
    <message>
        <source>{n:,} words are left out, as the file says that they are not printed.</source>
        <translation>{n:,} Wörter bleiben weg, weil sie laut Datei nicht in Druckschrift sind.</translation>
    </message>
    <message>
        <source>{file}: there is no drawing in it.</source>
        <translation>{file}: Darin ist keine Zeichnung.</translation>
    </message>
    <message>
        <source>{path}: a page of letters that stand apart was expected, but no letter was found on it. A single letter is read without --page.</source>
        <translation>{path}: Erwartet wurde eine Seite mit einzeln stehenden Buchstaben, aber darauf wurde kein Buchstabe gefunden. Ein einzelner Buchstabe wird ohne --page gelesen.</translation>
    </message>
    <message>
        <source>{n:,} letters, in lines: {lines}</source>
        <translation>{n:,} Buchstaben, in Zeilen: {lines}</translation>
    </message>
    <message>
        <source>It is a sheet to fill in: {right:,} of {n:,} letters are read as it says, case ignored.</source>
        <translation>Es ist ein ausgefüllter Bogen: {right:,} von {n:,} Buchstaben werden gelesen, wie er sagt, Groß- und Kleinschreibung egal.</translation>
    </message>
    <message>
        <source>{file}, page {number}</source>
        <translation>{file}, Seite {number}</translation>
    </message>
    <message>
        <source>{file}, line {line}, letter {number}</source>
        <translation>{file}, Zeile {line}, Buchstabe {number}</translation>
    </message>
    <message>
        <source>its box says {label}</source>
        <translation>so steht es an seinem Feld: {label}</translation>
    </message>
    <message>
        <source>but its box says {label}</source>
        <translation>aber an seinem Feld steht {label}</translation>
    </message>
    <message>
        <source>{name} ({share}), then {second} ({second_share}) - probably</source>
        <translation>{name} ({share}), dann {second} ({second_share}) - wahrscheinlich</translation>
    </message>
    <message>
        <source>{name} ({share}), then {second} ({second_share}) - not sure</source>
        <translation>{name} ({share}), dann {second} ({second_share}) - nicht sicher</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>{n:,} pictures</source>
        <translation>{n:,} Bilder</translation>
    </message>
    <message>
        <source>1 label</source>
        <translation>1 Label</translation>
    </message>
    <message>
        <source>{n:,} labels</source>
        <translation>{n:,} Labels</translation>
    </message>
    <message>
        <source>1 drawing</source>
        <translation>1 Zeichnung</translation>
    </message>
    <message>
        <source>{n:,} drawings</source>
        <translation>{n:,} Zeichnungen</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>{n:,} lines</source>
        <translation>{n:,} Zeilen</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>{n:,} files</source>
        <translation>{n:,} Dateien</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>{n:,} entries</source>
        <translation>{n:,} Einträge</translation>
    </message>
    <message>
        <source>1 letter</source>
        <translation>1 Buchstabe</translation>
    </message>
    <message>
        <source>{n:,} letters</source>
        <translation>{n:,} Buchstaben</translation>
    </message>
    <message>
        <source>1 writer</source>
        <translation>1 Schreiber</translation>
    </message>
    <message>
        <source>{n:,} writers</source>
        <translation>{n:,} Schreiber</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>{n:,} rows</source>
        <translation>{n:,} Zeilen</translation>
    </message>
    <message>
        <source>1 font</source>
        <translation>1 Schriftart</translation>
    </message>
    <message>
        <source>{n:,} fonts</source>
        <translation>{n:,} Schriftarten</translation>
    </message>
    <message>
        <source>1 family</source>
        <translation>1 Familie</translation>
    </message>
    <message>
        <source>{n:,} families</source>
        <translation>{n:,} Familien</translation>
    </message>
    <message>
        <source>two of its parameters are called {name!r}.</source>
        <translation>zwei seiner Parameter heißen {name!r}.</translation>
    </message>
    <message>
        <source>one of its parameters is not a Param.</source>
        <translation>einer seiner Parameter ist kein Param.</translation>
    </message>
    <message>
        <source>a parameter cannot be called {name!r}.</source>
        <translation>ein Parameter kann nicht {name!r} heißen.</translation>
    </message>
    <message>
        <source>the choices of {name} must map values to names.</source>
        <translation>choices von {name} muss jedem Wert einen Namen zuordnen.</translation>
    </message>
    <message>
        <source>{name} has nothing to choose from.</source>
        <translation>bei {name} gibt es nichts auszuwählen.</translation>
    </message>
    <message>
        <source>{name} is logarithmic: its lowest value must be 0 or more.</source>
        <translation>{name} ist logarithmisch: Der kleinste Wert darf nicht unter 0 liegen.</translation>
    </message>
    <message>
        <source>the default of {name} must be {expected}.</source>
        <translation>der Standardwert von {name} passt nicht; erwartet wird: {expected}.</translation>
    </message>
    <message>
        <source>a text was expected for {field}.</source>
        <translation>für {field} wurde ein Text erwartet.</translation>
    </message>
    <message>
        <source>at most {n:,} characters of Unicode were expected for {field}.</source>
        <translation>für {field} wurden höchstens {n:,} Unicode-Zeichen erwartet.</translation>
    </message>
    <message>
        <source>at most {n:,} of {field} were expected, in a tuple.</source>
        <translation>für {field} wurden höchstens {n:,} Einträge in einem Tupel erwartet.</translation>
    </message>
    <message>
        <source>one of {choices} was expected for {field}.</source>
        <translation>für {field} wurde eines hiervon erwartet: {choices}.</translation>
    </message>
    <message>
        <source>a number from {low:g} to {high:g} was expected for {field}.</source>
        <translation>für {field} wurde eine Zahl von {low:g} bis {high:g} erwartet.</translation>
    </message>
    <message>
        <source>importing {name} failed ({error}).</source>
        <translation>{name} ließ sich nicht importieren ({error}).</translation>
    </message>
    <message>
        <source>{name} is no Algorithm.</source>
        <translation>{name} ist kein Algorithm.</translation>
    </message>
    <message>
        <source>its key, {key!r}, must be the name of the entry point.</source>
        <translation>sein Schlüssel, {key!r}, muss so heißen wie der Entry Point.</translation>
    </message>
    <message>
        <source>its description is wrong ({error}).</source>
        <translation>seine Beschreibung ist falsch ({error}).</translation>
    </message>
    <message>
        <source>{package} offers algorithms that cannot be used: {why}</source>
        <translation>{package} bietet Algorithmen an, die sich nicht verwenden lassen: {why}</translation>
    </message>
    <message>
        <source>{package} offers an algorithm, {key}, that cannot be used: {why}</source>
        <translation>{package} bietet einen Algorithmus an, {key}, der sich nicht verwenden lässt: {why}</translation>
    </message>
    <message>
        <source>the name of its entry point must be lower-case words joined by hyphens.</source>
        <translation>sein Entry Point muss aus klein geschriebenen Wörtern mit Bindestrichen bestehen.</translation>
    </message>
    <message>
        <source>the key is that of an algorithm of Letterpad&apos;s own.</source>
        <translation>so heißt schon einer von Letterpads eigenen Algorithmen.</translation>
    </message>
    <message>
        <source>{package} offers one with the same key.</source>
        <translation>{package} bietet schon einen mit demselben Schlüssel an.</translation>
    </message>
    <message>
        <source>{algorithm} cannot be converted to ONNX, without which there is no model file: skl2onnx does not know {estimator}, and the algorithm brings no to_onnx of its own.</source>
        <translation>{algorithm} lässt sich nicht in ONNX umwandeln, und ohne das gibt es keine Modelldatei: skl2onnx kennt {estimator} nicht, und der Algorithmus bringt kein eigenes to_onnx mit.</translation>
    </message>
    <message>
        <source>{algorithm} cannot be converted to ONNX, without which there is no model file: {error}.</source>
        <translation>{algorithm} lässt sich nicht in ONNX umwandeln, und ohne das gibt es keine Modelldatei: {error}.</translation>
    </message>
    <message>
        <source>it did not answer in time.</source>
        <translation>es kam nicht rechtzeitig eine Antwort.</translation>
    </message>
    <message>
        <source>The conversion to ONNX could not be checked ({error}).</source>
        <translation>Die Umwandlung in ONNX ließ sich nicht prüfen ({error}).</translation>
    </message>
    <message>
        <source>The conversion to ONNX is not exact: a probability of the network differs by {difference:.2f} from the estimator&apos;s. The accuracy is that of the network.</source>
        <translation>Die Umwandlung in ONNX ist nicht genau: Eine Wahrscheinlichkeit des Netzes weicht um {difference:.2f} von der des Schätzers ab. Die Genauigkeit ist die des Netzes.</translation>
    </message>
    <message>
        <source>Train an algorithm on letters, and test it on others.</source>
        <translation>Einen Algorithmus mit Buchstaben trainieren und an anderen testen.</translation>
    </message>
    <message>
        <source>Search for an algorithm&apos;s best parameters by cross-validation.</source>
        <translation>Die besten Parameter eines Algorithmus durch Kreuzvalidierung suchen.</translation>
    </message>
    <message>
        <source>Fit a model to one hand, if that helps.</source>
        <translation>Ein Modell an eine Hand anpassen, wenn das hilft.</translation>
    </message>
    <message>
        <source>See whether more letters would help, or repeat two algorithms.</source>
        <translation>Sehen, ob mehr Buchstaben helfen würden, oder zwei Algorithmen wiederholen.</translation>
    </message>
    <message>
        <source>Test a model on labelled letters.</source>
        <translation>Ein Modell an Buchstaben testen, deren Namen bekannt sind.</translation>
    </message>
    <message>
        <source>Say which of several models reads the same letters better.</source>
        <translation>Sagt, welches von mehreren Modellen dieselben Buchstaben besser liest.</translation>
    </message>
    <message>
        <source>Say which letters drawings or pictures show.</source>
        <translation>Sagen, welche Buchstaben auf Zeichnungen oder Bildern zu sehen sind.</translation>
    </message>
    <message>
        <source>Describe letters, or write them to a file.</source>
        <translation>Buchstaben beschreiben oder in eine Datei schreiben.</translation>
    </message>
    <message>
        <source>Write a sheet to print and fill in, which is read back with its labels.</source>
        <translation>Einen Bogen zum Ausdrucken und Ausfüllen schreiben, der mit seinen Labels wieder eingelesen wird.</translation>
    </message>
    <message>
        <source>Count your own letters (My letters), import and export them, or back up everything.</source>
        <translation>Eigene Buchstaben (Meine Buchstaben) zählen, importieren und exportieren, oder alles sichern.</translation>
    </message>
    <message>
        <source>List your models: what each is called, and how well it reads; or write one&apos;s network to a file for other programs.</source>
        <translation>Deine Modelle auflisten: wie jedes heißt und wie gut es liest; oder das Netz eines Modells für andere Programme in eine Datei schreiben.</translation>
    </message>
    <message>
        <source>Show a run as a short script that does the same without Letterpad.</source>
        <translation>Einen Lauf als kurzes Skript zeigen, das ohne Letterpad dasselbe tut.</translation>
    </message>
    <message>
        <source>Write a report on a run, or on two, as one HTML file.</source>
        <translation>Einen Bericht über einen Lauf oder über zwei schreiben, als eine HTML-Datei.</translation>
    </message>
    <message>
        <source>Print a script that lets a shell complete commands and options.</source>
        <translation>Ein Skript ausgeben, mit dem eine Shell Befehle und Optionen vervollständigt.</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>das Fenster öffnen</translation>
    </message>
    <message>
        <source>open a model in the window, or a drawing, or letters</source>
        <translation>ein Modell, eine Zeichnung oder Buchstaben im Fenster öffnen</translation>
    </message>
    <message>
        <source>train a model; the window lists it, too</source>
        <translation>ein Modell trainieren; auch das Fenster listet es auf</translation>
    </message>
    <message>
        <source>test the recogniser on your own letters</source>
        <translation>den Erkenner an eigenen Buchstaben testen</translation>
    </message>
    <message>
        <source>ask which letters these are</source>
        <translation>fragen, welche Buchstaben das sind</translation>
    </message>
    <message>
        <source>letterpad COMMAND --help says more about a command, with examples.</source>
        <translation>letterpad BEFEHL --help sagt mehr über einen Befehl, mit Beispielen.</translation>
    </message>
    <message>
        <source>Letters can be the built-in ones (builtin), your own (mine), the fonts of this computer (fonts), a folder or an archive with a folder of pictures for each letter, IDX files like MNIST&apos;s, tables (CSV), NumPy arrays, or pen strokes as ndjson. With --json a command writes exactly one line to standard output, a JSON object.</source>
        <translation>Buchstaben können die eingebauten sein (builtin), deine eigenen (mine), die Schriftarten dieses Computers (fonts), ein Ordner oder Archiv mit einem Ordner von Bildern je Buchstabe, IDX-Dateien wie die von MNIST, Tabellen (CSV), NumPy-Arrays oder Striche eines Stifts als ndjson. Mit --json schreibt ein Befehl genau eine Zeile auf die Standardausgabe, ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>Your models, settings, caches and the log are in one folder, which the environment variable LETTERPAD_HOME can change. Letterpad makes no network connection. The window explains everything else: Menu &gt; Help.</source>
        <translation>Deine Modelle und Einstellungen, Zwischenspeicher und das Protokoll liegen in einem Ordner, den die Umgebungsvariable LETTERPAD_HOME ändern kann. Letterpad baut keine Netzwerkverbindung auf. Alles andere erklärt das Fenster: Menü &gt; Hilfe.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>a failure inside Letterpad; a traceback is on standard error</source>
        <translation>ein Fehler in Letterpad; der Traceback steht auf der Standardfehlerausgabe</translation>
    </message>
    <message>
        <source>something you can fix in the command or the files; a sentence on standard error says what</source>
        <translation>etwas am Befehl oder an den Dateien, das du beheben kannst; ein Satz auf der Standardfehlerausgabe sagt, was</translation>
    </message>
    <message>
        <source>stopped by Ctrl+C</source>
        <translation>mit Strg+C gestoppt</translation>
    </message>
    <message>
        <source>{file}: there is no such file.</source>
        <translation>{file}: Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>a command is missing</source>
        <translation>es fehlt ein Befehl</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>{file}: {error}.</source>
        <translation>{file}: {error}.</translation>
    </message>
    <message>
        <source>letterpad: this failed inside Letterpad; the traceback above says where.</source>
        <translation>letterpad: Das ist in Letterpad fehlgeschlagen; der Traceback oben sagt, wo.</translation>
    </message>
    <message>
        <source>Draw a letter and see which one it is; train your own classifier and see how well it reads.</source>
        <translation>Zeichne einen Buchstaben und sieh, welcher es ist; trainiere einen eigenen Klassifikator und sieh, wie gut er liest.</translation>
    </message>
    <message>
        <source>show program&apos;s version number and exit</source>
        <translation>die Version anzeigen</translation>
    </message>
    <message>
        <source>Linux: add Letterpad to the desktop&apos;s menu</source>
        <translation>Linux: Letterpad ins Menü des Desktops aufnehmen</translation>
    </message>
    <message>
        <source>Linux: remove it from there again</source>
        <translation>Linux: es dort wieder entfernen</translation>
    </message>
    <message>
        <source>draw, train and close by itself, to check the installation</source>
        <translation>von selbst zeichnen, trainieren und schließen, um die Installation zu prüfen</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>exit codes:</source>
        <translation>Exitcodes:</translation>
    </message>
    <message>
        <source>{seconds:.1f} s</source>
        <translation>{seconds:.1f} s</translation>
    </message>
    <message>
        <source>{seconds:.0f} s</source>
        <translation>{seconds:.0f} s</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{share:.0f} %</source>
        <translation>{share:.0f} %</translation>
    </message>
    <message>
        <source>{share:.1f} %</source>
        <translation>{share:.1f} %</translation>
    </message>
    <message>
        <source>{share:.2f} %</source>
        <translation>{share:.2f} %</translation>
    </message>
    <message>
        <source>{number:,}</source>
        <translation>{number:,}</translation>
    </message>
    <message>
        <source>NAME=VALUE was expected, {came!r} came</source>
        <translation>erwartet wird NAME=WERT; angegeben ist {came!r}</translation>
    </message>
    <message>
        <source>different names separated by commas were expected, {came!r} came</source>
        <translation>erwartet werden verschiedene Namen, durch Kommas getrennt; angegeben ist {came!r}</translation>
    </message>
    <message>
        <source>a number of letters, or a share between 0 and 1 such as 0.8, was expected, {came!r} came</source>
        <translation>erwartet wird eine Zahl von Buchstaben oder ein Anteil zwischen 0 und 1, etwa 0.8; angegeben ist {came!r}</translation>
    </message>
    <message>
        <source>a share from 0 to 1, such as 0.9, was expected, {came!r} came</source>
        <translation>erwartet wird ein Anteil von 0 bis 1 wie 0.9, angegeben ist {came!r}</translation>
    </message>
    <message>
        <source>a number was expected, {came!r} came</source>
        <translation>erwartet wird eine Zahl; angegeben ist {came!r}</translation>
    </message>
    <message>
        <source>a whole number was expected, {came!r} came</source>
        <translation>erwartet wird eine ganze Zahl; angegeben ist {came!r}</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high} was expected, {came!r} came</source>
        <translation>erwartet wird eine ganze Zahl von {low} bis {high}; angegeben ist {came!r}</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>Aufruf: </translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>diese Hilfe anzeigen</translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s: Fehler: %(message)s
</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>%(argument_name)s: %(message)s</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>unbekannte Argumente: %s</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>es fehlt: %s</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>dahinter wird ein Wert erwartet</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>dahinter wird mindestens ein Wert erwartet</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>geht nicht zusammen mit %s</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>nimmt keinen Wert; angegeben ist %r</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>%(option)s ist mehrdeutig; gemeint sein kann %(matches)s</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>%(value)r gibt es hier nicht (zur Wahl: %(choices)s)</translation>
    </message>
    <message>
        <source>Did you mean {name} instead of {typed}?</source>
        <translation>Meintest du {name} statt {typed}?</translation>
    </message>
    <message>
        <source>Did you mean {name!r}?</source>
        <translation>Meintest du {name!r}?</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>CODE</translation>
    </message>
    <message>
        <source>language of help and messages: {codes} (default: the system&apos;s)</source>
        <translation>Sprache von Hilfe und Meldungen: {codes} (Vorgabe: die des Systems)</translation>
    </message>
    <message>
        <source>examples:</source>
        <translation>Beispiele:</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>Zugriff verweigert</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>Das ist nicht erlaubt</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>Das ist ein Ordner</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>Das ist kein Ordner</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>Die Datei gibt es schon</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>Der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Das Dateisystem ist schreibgeschützt</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>Kein Speicherplatz mehr frei</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>Der zugeteilte Speicherplatz ist aufgebraucht</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein-/Ausgabefehler</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>Zu viele offene Dateien</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>Zu viele Verknüpfungen hintereinander</translation>
    </message>
    <message>
        <source>it is no JSON, or was cut off</source>
        <translation>es ist kein JSON oder wurde abgeschnitten</translation>
    </message>
    <message>
        <source>it is no text in UTF-8</source>
        <translation>es ist kein Text in UTF-8</translation>
    </message>
    <message>
        <source>elsewhere on the canvas</source>
        <translation>anderswo auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>5 % of the canvas, whole pixels</source>
        <translation>5 % der Zeichenfläche, ganze Pixel</translation>
    </message>
    <message>
        <source>100 % of the canvas</source>
        <translation>100 % der Zeichenfläche</translation>
    </message>
    <message>
        <source>turned by 10 degrees</source>
        <translation>um 10 Grad gedreht</translation>
    </message>
    <message>
        <source>sampled by a mouse</source>
        <translation>wie mit einer Maus gezeichnet</translation>
    </message>
    <message>
        <source>sampled by a pen</source>
        <translation>wie mit einem Stift gezeichnet</translation>
    </message>
    <message>
        <source>jitter of 1 %</source>
        <translation>1 % Zittern</translation>
    </message>
    <message>
        <source>strokes in another order or direction</source>
        <translation>Striche in anderer Reihenfolge oder Richtung</translation>
    </message>
    <message>
        <source>neither DISPLAY nor WAYLAND_DISPLAY is set</source>
        <translation>weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt</translation>
    </message>
    <message>
        <source>no X server answers at DISPLAY={display}</source>
        <translation>unter DISPLAY={display} antwortet kein X-Server</translation>
    </message>
    <message>
        <source>Letterpad needs a display to show its window, and {reason}. Start it from a desktop session; on a machine without one use the command line instead: letterpad --help.</source>
        <translation>Letterpad braucht für sein Fenster einen Bildschirm, aber {reason}. Starte es in einer Desktop-Sitzung; auf einem Rechner ohne Bildschirm geht es auf der Befehlszeile: letterpad --help.</translation>
    </message>
    <message>
        <source>Letterpad&apos;s window needs system libraries that are not installed. On Debian or Ubuntu: sudo apt install {packages}</source>
        <translation>Das Fenster von Letterpad braucht Systembibliotheken, die nicht installiert sind. Unter Debian oder Ubuntu: sudo apt install {packages}</translation>
    </message>
    <message>
        <source>The self-test failed. {error}</source>
        <translation>Der Selbsttest ist fehlgeschlagen. {error}</translation>
    </message>
    <message>
        <source>The self-test passed, in {seconds:.1f} s.</source>
        <translation>Der Selbsttest ist bestanden, in {seconds:.1f} s.</translation>
    </message>
    <message>
        <source>The window is not shown.</source>
        <translation>Das Fenster erscheint nicht.</translation>
    </message>
    <message>
        <source>the window is there</source>
        <translation>das Fenster ist da</translation>
    </message>
    <message>
        <source>An {letter} was drawn, and is not answered.</source>
        <translation>Ein {letter} wurde gezeichnet, und es kommt keine Antwort.</translation>
    </message>
    <message>
        <source>an {letter} was drawn, and answered with {answer}</source>
        <translation>ein {letter} wurde gezeichnet, und die Antwort ist {answer}</translation>
    </message>
    <message>
        <source>{name} cannot be trained.</source>
        <translation>{name} lässt sich nicht trainieren.</translation>
    </message>
    <message>
        <source>The Train button does not train.</source>
        <translation>Der Knopf „Trainieren“ trainiert nicht.</translation>
    </message>
    <message>
        <source>{name} gave no run.</source>
        <translation>{name} hat keinen Lauf ergeben.</translation>
    </message>
    <message>
        <source>{name} has no held-out figures.</source>
        <translation>{name} hat keine Zahlen von zurückgehaltenen Buchstaben.</translation>
    </message>
    <message>
        <source>{name} scores only {accuracy:.3f}.</source>
        <translation>{name} erreicht nur {accuracy:.3f}.</translation>
    </message>
    <message>
        <source>{name} is not offered for drawing.</source>
        <translation>{name} wird nicht zum Zeichnen angeboten.</translation>
    </message>
    <message>
        <source>{name} does not answer.</source>
        <translation>{name} antwortet nicht.</translation>
    </message>
    <message>
        <source>{name}: {accuracy:.3f} of {n} held-out letters; answers {answer} ({share:.0f} %)</source>
        <translation>{name}: {accuracy:.3f} von {n} zurückgehaltenen Buchstaben; antwortet {answer} ({share:.0f} %)</translation>
    </message>
    <message>
        <source>The Results page does not show the runs.</source>
        <translation>Die Seite „Ergebnisse“ zeigt die Läufe nicht.</translation>
    </message>
    <message>
        <source>The Results page shows no chart.</source>
        <translation>Die Seite „Ergebnisse“ zeigt kein Diagramm.</translation>
    </message>
    <message>
        <source>the Results page compares them</source>
        <translation>die Seite „Ergebnisse“ vergleicht sie</translation>
    </message>
    <message>
        <source>The window does not close.</source>
        <translation>Das Fenster schließt nicht.</translation>
    </message>
    <message>
        <source>The training process outlives the window.</source>
        <translation>Der Trainingsprozess überlebt das Fenster.</translation>
    </message>
    <message>
        <source>the window is closed</source>
        <translation>das Fenster ist geschlossen</translation>
    </message>
    <message>
        <source>{problem} (Waited for {seconds:.0f} s.)</source>
        <translation>{problem} ({seconds:.0f} s gewartet.)</translation>
    </message>
    <message>
        <source>{seconds:.2f} s</source>
        <translation>{seconds:.2f} s</translation>
    </message>
    <message>
        <source>There is no language {code!r}. Languages: {known}.</source>
        <translation>Die Sprache {code!r} gibt es nicht. Zur Wahl: {known}.</translation>
    </message>
    <message>
        <source>{path} cannot tell whether a drawing is a letter.</source>
        <translation>{path} kann nicht sagen, ob eine Zeichnung ein Buchstabe ist.</translation>
    </message>
    <message>
        <source>The letters could not be kept for next time ({why}).</source>
        <translation>Die Buchstaben konnten nicht fürs nächste Mal aufgehoben werden ({why}).</translation>
    </message>
    <message>
        <source>{folder}, the folder for your models and settings, cannot be created ({strerror}). The environment variable LETTERPAD_HOME can name another one.</source>
        <translation>{folder}, der Ordner für deine Modelle und Einstellungen, lässt sich nicht anlegen ({strerror}). Die Umgebungsvariable LETTERPAD_HOME kann einen anderen nennen.</translation>
    </message>
    <message>
        <source>{name} cannot be opened ({kind}: {error}).</source>
        <translation>{name} lässt sich nicht öffnen ({kind}: {error}).</translation>
    </message>
    <message>
        <source>Pen width</source>
        <translation>Strichbreite</translation>
    </message>
    <message>
        <source>How thick your line is on the screen. This does not affect the answer.</source>
        <translation>Wie dick deine Linie auf dem Bildschirm ist. Auf die Antwort hat das keinen Einfluss.</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>The training letters are split into this many folds; each of them serves once as the test, while the model learns from the others.</source>
        <translation>In so viele Folds werden die Trainingsbuchstaben geteilt; jeder dient einmal als Test, während das Modell aus den anderen lernt.</translation>
    </message>
    <message>
        <source>“{part}” is no value. “{separator}” separates values: write thousands without a mark.</source>
        <translation>„{part}“ ist kein Wert. „{separator}“ trennt Werte: Schreibe Tausender ohne Trennzeichen.</translation>
    </message>
    <message>
        <source>Random state</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Seed of the shuffle (random_state): the same number holds out the same letters.</source>
        <translation>Startwert des Mischens (random_state): Dieselbe Zahl hält dieselben Buchstaben zurück.</translation>
    </message>
    <message>
        <source>Letters to train on</source>
        <translation>Trainingsbuchstaben</translation>
    </message>
    <message>
        <source>How many letters the model learns from (train_size), of those that are not held out. The same {n:,} letters are held out to test it, whatever the number: models trained on more and on fewer letters can be compared.</source>
        <translation>Aus wie vielen der nicht zurückgehaltenen Buchstaben das Modell lernt (train_size). Bei jeder Anzahl werden dieselben {n:,} Buchstaben für den Test zurückgehalten: So lassen sich Modelle vergleichen, die aus mehr und aus weniger Buchstaben gelernt haben.</translation>
    </message>
    <message>
        <source>It does not look like a letter to this model. Words, digits and signs are not read.</source>
        <translation>Für dieses Modell sieht es nicht wie ein Buchstabe aus. Wörter, Ziffern und Zeichen werden nicht gelesen.</translation>
    </message>
    <message>
        <source>This looks like a dot: draw a whole letter.</source>
        <translation>Das sieht nach einem Punkt aus: Zeichne einen ganzen Buchstaben.</translation>
    </message>
    <message>
        <source>This looks like several letters: draw one at a time.</source>
        <translation>Das sieht nach mehreren Buchstaben aus: Zeichne immer nur einen.</translation>
    </message>
    <message>
        <source>This looks like a word: draw one letter at a time.</source>
        <translation>Das sieht nach einem Wort aus: Zeichne immer nur einen Buchstaben.</translation>
    </message>
    <message>
        <source>This looks like a digit: draw a letter, A to Z or a to z.</source>
        <translation>Das sieht wie eine Ziffer aus: Zeichne einen Buchstaben, A bis Z oder a bis z.</translation>
    </message>
    <message>
        <source>“Sure”: {sure:.0f} % or more. “Probably”: {probably:.0f} % or more. “Not sure”, with a question mark: less, or it may not be a letter.</source>
        <translation>„Sicher“: {sure:.0f} % oder mehr. „Wahrscheinlich“: {probably:.0f} % oder mehr. „Nicht sicher“, mit Fragezeichen: weniger, oder es ist vielleicht kein Buchstabe.</translation>
    </message>
    <message>
        <source>A picture was expected, but {error}.</source>
        <translation>Erwartet wird ein Bild, aber {error}.</translation>
    </message>
    <message>
        <source>{path}: a picture of a letter was expected, but ink and paper cannot be told apart.</source>
        <translation>{path}: Erwartet wird das Bild eines Buchstabens, aber Tinte und Papier lassen sich nicht unterscheiden.</translation>
    </message>
    <message>
        <source>A picture of a letter was expected, but {error}.</source>
        <translation>Erwartet wird das Bild eines Buchstabens, aber {error}.</translation>
    </message>
    <message>
        <source>A picture of a letter was expected, but ink and paper cannot be told apart.</source>
        <translation>Erwartet wird das Bild eines Buchstabens, aber Tinte und Papier lassen sich nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Number of built-in letters</source>
        <translation>Anzahl der Letterpad-Buchstaben</translation>
    </message>
    <message>
        <source>How many built-in letters to learn from and to test on. Fewer are trained on sooner; of more a model learns more.</source>
        <translation>Aus wie vielen Buchstaben der Letterpad-Schrift gelernt und an wie vielen getestet wird, zusammen. Mit wenigen geht das Training schneller; aus vielen lernt ein Modell mehr.</translation>
    </message>
    <message>
        <source>The folders number their letters as {set} does, and were read so.</source>
        <translation>Die Ordner nummerieren ihre Buchstaben wie {set} und wurden so gelesen.</translation>
    </message>
    <message>
        <source>{part} ({n:,})</source>
        <translation>{part} ({n:,})</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>keiner davon</translation>
    </message>
    <message>
        <source>The folders are parts of a set, put together: {parts}.</source>
        <translation>Die Ordner sind Teile eines Satzes und wurden zusammengefügt: {parts}.</translation>
    </message>
    <message>
        <source>A second level of folders was taken for the writers: {writers} ({names}).</source>
        <translation>Eine zweite Ebene von Ordnern wurde für die Schreiber gehalten: {writers} ({names}).</translation>
    </message>
    <message>
        <source>Upper and lower case are kept apart, as the folders say which is which.</source>
        <translation>Groß und klein bleiben getrennt, denn die Ordner sagen, was was ist.</translation>
    </message>
    <message>
        <source>{path} holds no letters that belong to “{scheme}”: they are called {present}.</source>
        <translation>{path} enthält keine Buchstaben, die zu „{scheme}“ gehören: Sie heißen {present}.</translation>
    </message>
    <message>
        <source>Not of “{scheme}”, and left out: {letters}.</source>
        <translation>Nicht aus „{scheme}“ und weggelassen: {letters}.</translation>
    </message>
    <message>
        <source>Of classes that you left out ({classes}): {letters}.</source>
        <translation>Aus Klassen, die du weggelassen hast ({classes}): {letters}.</translation>
    </message>
    <message>
        <source>The letters were {turned}: of {n} that were tried, Letterpad&apos;s recogniser reads {after} that way, and {before} as they came.</source>
        <translation>Die Buchstaben wurden {turned}: Von {n}, die ausprobiert wurden, liest Letterpads Erkenner so {after}, vorher waren es {before}.</translation>
    </message>
    <message>
        <source>Labels are counted from {first}: of {n} letters that were tried, Letterpad&apos;s recogniser reads {after} that way, and {before} with labels counted from {other}.</source>
        <translation>Labels werden ab {first} gezählt: Von {n} Buchstaben, die ausprobiert wurden, liest Letterpads Erkenner so {after}, ab {other} gezählt {before}.</translation>
    </message>
    <message>
        <source>bash: from the next shell on</source>
        <translation>bash: ab der nächsten Shell</translation>
    </message>
    <message>
        <source>zsh: from the next shell on</source>
        <translation>zsh: ab der nächsten Shell</translation>
    </message>
    <message>
        <source>fish: from the next shell on</source>
        <translation>fish: ab der nächsten Shell</translation>
    </message>
    <message>
        <source>in this shell alone</source>
        <translation>nur in dieser Shell</translation>
    </message>
    <message>
        <source>the shell that is to complete</source>
        <translation>die Shell, die vervollständigen soll</translation>
    </message>
    <message>
        <source>A model&apos;s name can stand wherever --model asks for a file; of several with the same name it is the newest. Models trained here and in the window are listed alike.</source>
        <translation>Wo --model nach einer Datei fragt, genügt der Name eines Modells; heißen mehrere gleich, ist es das neueste. Aufgelistet sind Modelle, die hier oder im Fenster trainiert wurden.</translation>
    </message>
    <message>
        <source>The ONNX file&apos;s doc_string says how a picture is prepared for it (28 x 28 pixels, 0 paper to 1 ink, size and place of the letter) and which classes its probabilities belong to; its metadata says the same as JSON. Its probabilities are those that Letterpad shows.</source>
        <translation>Der doc_string der ONNX-Datei sagt, wie ein Bild vorbereitet wird (28 x 28 Pixel, 0 Papier bis 1 Tinte, Größe und Ort des Buchstabens) und zu welchen Klassen die Wahrscheinlichkeiten gehören; die Metadaten sagen dasselbe als JSON. Die Wahrscheinlichkeiten sind die, die Letterpad zeigt.</translation>
    </message>
    <message>
        <source>Write a model&apos;s network to an ONNX file, which other programs can run.</source>
        <translation>Das Netz eines Modells in eine ONNX-Datei schreiben, die andere Programme ausführen können.</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>LAUF</translation>
    </message>
    <message>
        <source>a model&apos;s file, or the name of one of yours</source>
        <translation>die Datei eines Modells oder der Name eines deiner Modelle</translation>
    </message>
    <message>
        <source>the file to write the network to</source>
        <translation>die Datei, in die das Netz geschrieben wird</translation>
    </message>
    <message>
        <source>only the names, one a line, as a shell that completes them needs it</source>
        <translation>nur die Namen, einer je Zeile, wie eine Shell sie zum Vervollständigen braucht</translation>
    </message>
    <message>
        <source>You have no models yet; letterpad train makes one.</source>
        <translation>Du hast noch keine Modelle; letterpad train macht eines.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Geschrieben: {file}</translation>
    </message>
    <message>
        <source>{algorithm} on {letters}</source>
        <translation>{algorithm} auf {letters}</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>Nothing comes through standard input, which - stands for. Write: cat FILE | letterpad predict -</source>
        <translation>Über die Standardeingabe, für die - steht, kommt nichts. Schreib: cat DATEI | letterpad predict -</translation>
    </message>
    <message>
        <source>More than {most} MB came through standard input. Write them to a file, and name that.</source>
        <translation>Über die Standardeingabe kamen mehr als {most} MB. Schreib sie in eine Datei, und nenne diese.</translation>
    </message>
    <message>
        <source>Copy or download it again.</source>
        <translation>Kopiere die Datei noch einmal, oder lade sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>The download went wrong: often one has to sign in, or to follow a link on that page. Download it with a browser, and look at what came.</source>
        <translation>Beim Herunterladen ging etwas schief: Oft muss man sich anmelden oder auf der Seite einem Link folgen. Lade die Datei mit einem Browser herunter, und sieh nach, was kam.</translation>
    </message>
    <message>
        <source>Save the page, or a screenshot of it, as a PNG picture.</source>
        <translation>Speichere die Seite oder ein Bildschirmfoto davon als PNG-Bild.</translation>
    </message>
    <message>
        <source>Unpack it first, then use the folder.</source>
        <translation>Pack die Datei erst aus, und nimm dann den Ordner.</translation>
    </message>
    <message>
        <source>Unpack it first, then use the file in it.</source>
        <translation>Pack die Datei erst aus, und nimm dann die Datei darin.</translation>
    </message>
    <message>
        <source>Export it as JPEG or PNG.</source>
        <translation>Exportiere das Bild als JPEG oder PNG.</translation>
    </message>
    <message>
        <source>Write the letters as a table (CSV), as NumPy arrays (npz), or as pictures in a folder for each letter.</source>
        <translation>Schreib die Buchstaben als Tabelle (CSV), als NumPy-Arrays (npz) oder als Bilder in einen Ordner je Buchstabe.</translation>
    </message>
    <message>
        <source>It is never opened, because a pickle may run any program. Write the letters as NumPy arrays (npz), or as pictures in a folder for each letter.</source>
        <translation>So etwas wird nie geöffnet, weil ein Pickle jedes Programm ausführen kann. Schreib die Buchstaben als NumPy-Arrays (npz) oder als Bilder in einen Ordner je Buchstabe.</translation>
    </message>
    <message>
        <source>Save a single picture of it as JPEG or PNG.</source>
        <translation>Speichere ein einzelnes Bild daraus als JPEG oder PNG.</translation>
    </message>
    <message>
        <source>It holds neither letters nor drawings that can be read.</source>
        <translation>Darin sind weder Buchstaben noch Zeichnungen, die sich lesen lassen.</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>an empty file</source>
        <translation>eine leere Datei</translation>
    </message>
    <message>
        <source>a file of nothing but zeros</source>
        <translation>eine Datei aus lauter Nullen</translation>
    </message>
    <message>
        <source>It was not written to its end, or is still in the cloud. Copy or download it again.</source>
        <translation>Sie wurde nicht zu Ende geschrieben oder liegt noch in der Cloud. Kopiere sie noch einmal, oder lade sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>a kind of file that Letterpad does not know</source>
        <translation>eine Art von Datei, die Letterpad nicht kennt</translation>
    </message>
    <message>
        <source>a packed file that is damaged or cut off</source>
        <translation>eine gepackte Datei, die beschädigt oder abgeschnitten ist</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>ein PNG-Bild</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>ein JPEG-Bild</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>ein GIF-Bild</translation>
    </message>
    <message>
        <source>a BMP picture</source>
        <translation>ein BMP-Bild</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>ein TIFF-Bild</translation>
    </message>
    <message>
        <source>a WebP picture</source>
        <translation>ein WebP-Bild</translation>
    </message>
    <message>
        <source>a PNM picture</source>
        <translation>ein PNM-Bild</translation>
    </message>
    <message>
        <source>a file of drawings (ndjson)</source>
        <translation>eine Datei mit Zeichnungen (ndjson)</translation>
    </message>
    <message>
        <source>a JSON list</source>
        <translation>eine JSON-Liste</translation>
    </message>
    <message>
        <source>a UNIPEN file</source>
        <translation>eine UNIPEN-Datei</translation>
    </message>
    <message>
        <source>a file of UJI Pen Characters</source>
        <translation>eine Datei der UJI Pen Characters</translation>
    </message>
    <message>
        <source>an IDX file</source>
        <translation>eine IDX-Datei</translation>
    </message>
    <message>
        <source>an IDX file of other numbers than pictures or labels have</source>
        <translation>eine IDX-Datei mit anderen Zahlen, als Bilder oder Labels sie haben</translation>
    </message>
    <message>
        <source>Pictures are whole numbers of one byte in three dimensions, labels in one; write it so.</source>
        <translation>Bilder sind ganze Zahlen von einem Byte in drei Dimensionen, Labels in einer; schreib die Datei so.</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation>ein Zip-Archiv</translation>
    </message>
    <message>
        <source>a tar archive</source>
        <translation>ein Tar-Archiv</translation>
    </message>
    <message>
        <source>a Letterpad model</source>
        <translation>ein Letterpad-Modell</translation>
    </message>
    <message>
        <source>a zip archive that is locked with a password</source>
        <translation>ein Zip-Archiv, das mit einem Passwort geschützt ist</translation>
    </message>
    <message>
        <source>Unpack it first, with its password, then use the folder.</source>
        <translation>Pack es erst mit dem Passwort aus, und nimm dann den Ordner.</translation>
    </message>
    <message>
        <source>a zip archive that is damaged or cut off</source>
        <translation>ein Zip-Archiv, das beschädigt oder abgeschnitten ist</translation>
    </message>
    <message>
        <source>a zip archive that is packed in a way that Letterpad cannot unpack (Deflate64, say)</source>
        <translation>ein Zip-Archiv, das auf eine Art gepackt ist, die Letterpad nicht auspacken kann (etwa Deflate64)</translation>
    </message>
    <message>
        <source>a web page (HTML)</source>
        <translation>eine Webseite (HTML)</translation>
    </message>
    <message>
        <source>an error message of a server</source>
        <translation>die Fehlermeldung eines Servers</translation>
    </message>
    <message>
        <source>only a pointer to a file, as Git LFS and git-annex keep it</source>
        <translation>nur ein Verweis auf eine Datei, wie Git LFS und git-annex ihn aufheben</translation>
    </message>
    <message>
        <source>Fetch the file itself: &quot;git lfs pull&quot; or &quot;git annex get&quot;.</source>
        <translation>Hol die Datei selbst: „git lfs pull“ oder „git annex get“.</translation>
    </message>
    <message>
        <source>a link to a web page</source>
        <translation>ein Link auf eine Webseite</translation>
    </message>
    <message>
        <source>Open the link with a browser, save the file, and use that.</source>
        <translation>Öffne den Link mit einem Browser, speichere die Datei, und nimm diese.</translation>
    </message>
    <message>
        <source>a HEIC photograph, as phones take them</source>
        <translation>ein HEIC-Foto, wie Telefone sie aufnehmen</translation>
    </message>
    <message>
        <source>Export it as JPEG, or set the phone to take JPEG photographs. Where Letterpad was installed with pip, “pip install pillow-heif” lets it read them.</source>
        <translation>Exportiere es als JPEG, oder stelle das Telefon auf JPEG-Fotos um. Wurde Letterpad mit pip installiert, kann es sie nach „pip install pillow-heif“ lesen.</translation>
    </message>
    <message>
        <source>an AVIF picture</source>
        <translation>ein AVIF-Bild</translation>
    </message>
    <message>
        <source>Save its page as a picture (PNG or JPEG), or let the scanner do so; a photograph does as well.</source>
        <translation>Speichere seine Seite als Bild (PNG oder JPEG), oder lass den Scanner das tun; ein Foto geht auch.</translation>
    </message>
    <message>
        <source>To learn from fonts, choose their folder with Open… &gt; Fonts in a folder… beside the letters, or with --data fonts:FOLDER.</source>
        <translation>Um aus Schriftarten zu lernen, wähle ihren Ordner mit Öffnen… &gt; Schriftarten in einem Ordner… neben den Buchstaben oder mit --data fonts:ORDNER.</translation>
    </message>
    <message>
        <source>an SVG drawing</source>
        <translation>eine SVG-Zeichnung</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a PostScript document</source>
        <translation>ein PostScript-Dokument</translation>
    </message>
    <message>
        <source>a picture that Letterpad does not read</source>
        <translation>ein Bild, das Letterpad nicht liest</translation>
    </message>
    <message>
        <source>an InkML file</source>
        <translation>eine InkML-Datei</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>eine XML-Datei</translation>
    </message>
    <message>
        <source>a NumPy archive (npz)</source>
        <translation>ein NumPy-Archiv (npz)</translation>
    </message>
    <message>
        <source>a NumPy array (npy)</source>
        <translation>ein NumPy-Array (npy)</translation>
    </message>
    <message>
        <source>an HDF5 file</source>
        <translation>eine HDF5-Datei</translation>
    </message>
    <message>
        <source>a MATLAB file</source>
        <translation>eine MATLAB-Datei</translation>
    </message>
    <message>
        <source>a Parquet or Arrow table</source>
        <translation>eine Parquet- oder Arrow-Tabelle</translation>
    </message>
    <message>
        <source>a table (CSV)</source>
        <translation>eine Tabelle (CSV)</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>eine SQLite-Datenbank</translation>
    </message>
    <message>
        <source>a Python pickle, or a PyTorch file of pickles</source>
        <translation>ein Python-Pickle oder eine PyTorch-Datei aus Pickles</translation>
    </message>
    <message>
        <source>a model of another program (Keras, ONNX)</source>
        <translation>das Modell eines anderen Programms (Keras, ONNX)</translation>
    </message>
    <message>
        <source>Only models that Letterpad has trained can be opened (.letterpad).</source>
        <translation>Nur Modelle, die Letterpad trainiert hat, lassen sich öffnen (.letterpad).</translation>
    </message>
    <message>
        <source>a file of somebody&apos;s letters (.letters)</source>
        <translation>eine Datei mit gesammelten Buchstaben (.letters)</translation>
    </message>
    <message>
        <source>a backup of Letterpad</source>
        <translation>eine Sicherung von Letterpad</translation>
    </message>
    <message>
        <source>Read it back on the command line with “letterpad letters restore”.</source>
        <translation>Hole sie auf der Befehlszeile mit „letterpad letters restore“ zurück.</translation>
    </message>
    <message>
        <source>a document of an office program or an e-book</source>
        <translation>das Dokument eines Office-Programms oder ein E-Book</translation>
    </message>
    <message>
        <source>a formatted text (RTF)</source>
        <translation>ein formatierter Text (RTF)</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>ein 7z-Archiv</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>ein RAR-Archiv</translation>
    </message>
    <message>
        <source>a file packed in a way that Letterpad cannot unpack (zstd, lz4 or compress)</source>
        <translation>eine Datei, die auf eine Art gepackt ist, die Letterpad nicht auspacken kann (zstd, lz4 oder compress)</translation>
    </message>
    <message>
        <source>a video or a sound</source>
        <translation>ein Video oder ein Ton</translation>
    </message>
    <message>
        <source>a font</source>
        <translation>eine Schrift</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>reiner Text</translation>
    </message>
    <message>
        <source>{kind} inside a packed file (gz, bz2 or xz)</source>
        <translation>{kind} in einer gepackten Datei (gz, bz2 oder xz)</translation>
    </message>
    <message>
        <source>letters were expected</source>
        <translation>Erwartet waren Buchstaben</translation>
    </message>
    <message>
        <source>a drawing or a picture of a letter was expected</source>
        <translation>Erwartet war eine Zeichnung oder das Bild eines Buchstabens</translation>
    </message>
    <message>
        <source>a Letterpad model was expected</source>
        <translation>Erwartet war ein Letterpad-Modell</translation>
    </message>
    <message>
        <source>a drawing, a picture of a letter, letters or a model was expected</source>
        <translation>Erwartet war eine Zeichnung, das Bild eines Buchstabens, Buchstaben oder ein Modell</translation>
    </message>
    <message>
        <source>The name of a model that Letterpad saves ends in .letterpad.</source>
        <translation>Der Name eines Modells, das Letterpad speichert, endet auf .letterpad.</translation>
    </message>
    <message>
        <source>Letterpad reads letters from IDX files like MNIST&apos;s, tables (CSV), NumPy arrays (npz, npy), tar or zip archives and folders with a folder of pictures for each letter, and drawings as ndjson, JSON, InkML, UNIPEN or SVG.</source>
        <translation>Letterpad liest Buchstaben aus IDX-Dateien wie denen von MNIST, Tabellen (CSV), NumPy-Arrays (npz, npy), aus tar- und zip-Archiven und Ordnern mit einem Ordner voller Bilder je Buchstabe, und Zeichnungen als ndjson, JSON, InkML, UNIPEN oder SVG.</translation>
    </message>
    <message>
        <source>Letterpad reads PNG, JPEG, GIF, BMP, TIFF, WebP and PNM pictures, and drawings as ndjson, JSON, InkML, UNIPEN or SVG.</source>
        <translation>Letterpad liest Bilder als PNG, JPEG, GIF, BMP, TIFF, WebP und PNM und Zeichnungen als ndjson, JSON, InkML, UNIPEN oder SVG.</translation>
    </message>
    <message>
        <source>Letterpad reads PNG, JPEG, GIF, BMP, TIFF, WebP and PNM pictures, drawings as ndjson, JSON, InkML, UNIPEN or SVG, IDX files, tables (CSV), NumPy arrays (npz, npy), tar and zip archives, folders, and its own models.</source>
        <translation>Letterpad liest Bilder in PNG, JPEG, GIF, BMP, TIFF, WebP und PNM, Zeichnungen als ndjson, JSON, InkML, UNIPEN oder SVG, IDX-Dateien, Tabellen (CSV), NumPy-Arrays (npz, npy), tar- und zip-Archive, Ordner und die eigenen Modelle.</translation>
    </message>
    <message>
        <source>To learn from pictures, put them into a folder for each letter, and open the folder that holds those; or print a sheet, fill it in and open its photograph. To see what this one is, open it as a picture (on the command line with &quot;letterpad predict&quot;).</source>
        <translation>Um aus Bildern zu lernen, leg sie für jeden Buchstaben in einen Ordner, und öffne den Ordner, in dem diese liegen; oder druck einen Bogen aus, füll ihn aus und öffne sein Foto. Um zu sehen, was dieses ist, öffne es als Bild (auf der Befehlszeile mit „letterpad predict“).</translation>
    </message>
    <message>
        <source>Open it as a model (on the command line with &quot;--model&quot;), and name the letters.</source>
        <translation>Öffne es als Modell (auf der Befehlszeile mit „--model“), und nenne die Buchstaben.</translation>
    </message>
    <message>
        <source>It holds many letters: open it as letters (on the command line with &quot;letterpad evaluate --data&quot;).</source>
        <translation>Darin sind viele Buchstaben: Öffne die Datei als Buchstaben (auf der Befehlszeile mit „letterpad evaluate --data“).</translation>
    </message>
    <message>
        <source>It may hold many letters: open it as letters (on the command line with &quot;letterpad evaluate --data&quot;).</source>
        <translation>Darin können viele Buchstaben sein: Öffne es als Buchstaben (auf der Befehlszeile mit „letterpad evaluate --data“).</translation>
    </message>
    <message>
        <source>It may hold many pictures: unpack it and name them, or open it as letters (on the command line with &quot;letterpad evaluate --data&quot;).</source>
        <translation>Darin können viele Bilder sein: Pack es aus, und nenne sie, oder öffne es als Buchstaben (auf der Befehlszeile mit „letterpad evaluate --data“).</translation>
    </message>
    <message>
        <source>Name the pictures in it, or open it as letters (on the command line with &quot;letterpad evaluate --data&quot;).</source>
        <translation>Nenne die Bilder darin, oder öffne ihn als Buchstaben (auf der Befehlszeile mit „letterpad evaluate --data“).</translation>
    </message>
    <message>
        <source>Open it as a model (on the command line with &quot;--model&quot;), and name a drawing or a picture.</source>
        <translation>Öffne es als Modell (auf der Befehlszeile mit „--model“), und nenne eine Zeichnung oder ein Bild.</translation>
    </message>
    <message>
        <source>No letter is named in it: to learn from SVG drawings, put them into a folder for each letter, and open the folder that holds those. To see what this one is, open it as a drawing (on the command line with &quot;letterpad predict&quot;).</source>
        <translation>Darin steht nicht, welcher Buchstabe es ist: Um aus SVG-Zeichnungen zu lernen, leg sie in einen Ordner je Buchstabe und öffne den Ordner, der diese enthält. Um zu sehen, was diese ist, öffne sie als Zeichnung (auf der Befehlszeile mit &quot;letterpad predict&quot;).</translation>
    </message>
    <message>
        <source>Its name says something else: it is damaged, or was given a wrong name.</source>
        <translation>Ihr Name sagt etwas anderes: Sie ist beschädigt oder hat einen falschen Namen.</translation>
    </message>
    <message>
        <source>{file}: {expected}, but this is {kind}. {advice}</source>
        <translation>{file}: {expected}, aber das ist {kind}. {advice}</translation>
    </message>
    <message>
        <source>a JSON object was expected, and this is {kind}</source>
        <translation>erwartet war ein JSON-Objekt, und das ist {kind}</translation>
    </message>
    <message>
        <source>The letters are about {size:.2g} units large, as in inches or shares of a page, and were enlarged {factor:,.0f} times.</source>
        <translation>Die Buchstaben sind etwa {size:.2g} Einheiten groß, wie in Zoll oder Anteilen einer Seite, und wurden {factor:,.0f}-fach vergrößert.</translation>
    </message>
    <message>
        <source>Letterpad reads {formats}.</source>
        <translation>Letterpad liest {formats}.</translation>
    </message>
    <message>
        <source>left as they are</source>
        <translation>so gelassen, wie sie sind</translation>
    </message>
    <message>
        <source>turned by swapping rows and columns</source>
        <translation>gedreht, indem Zeilen und Spalten vertauscht wurden</translation>
    </message>
    <message>
        <source>mirrored left to right</source>
        <translation>links und rechts gespiegelt</translation>
    </message>
    <message>
        <source>mirrored top to bottom</source>
        <translation>oben und unten gespiegelt</translation>
    </message>
    <message>
        <source>turned by half a turn</source>
        <translation>um eine halbe Drehung gedreht</translation>
    </message>
    <message>
        <source>turned clockwise by a quarter turn</source>
        <translation>um eine Vierteldrehung im Uhrzeigersinn gedreht</translation>
    </message>
    <message>
        <source>turned anticlockwise by a quarter turn</source>
        <translation>um eine Vierteldrehung gegen den Uhrzeigersinn gedreht</translation>
    </message>
    <message>
        <source>turned by half a turn, with rows and columns swapped</source>
        <translation>um eine halbe Drehung gedreht, Zeilen und Spalten vertauscht</translation>
    </message>
    <message>
        <source>“{name}” was taken for a class to leave out: write it before {option}, or the classes with commas ({option} {classes} {name})</source>
        <translation>„{name}“ wurde für eine wegzulassende Klasse gehalten: Schreib es vor {option} oder die Klassen mit Kommas ({option} {classes} {name})</translation>
    </message>
    <message>
        <source>The drawing is about {size:.2g} units large, as in inches or shares of a page, and was enlarged {factor:,.0f} times.</source>
        <translation>Die Zeichnung ist etwa {size:.2g} Einheiten groß, wie in Zoll oder Anteilen einer Seite, und wurde {factor:,.0f}-fach vergrößert.</translation>
    </message>
    <message>
        <source>With the set&apos;s own parts, {part} ({n:,}) is not learned from: it watches the fit if the algorithm sets letters aside for that, and is left out otherwise.</source>
        <translation>Mit den eigenen Teilen des Satzes wird aus {part} ({n:,}) nicht gelernt: Der Teil begleitet das Training, wenn der Algorithmus dafür Buchstaben beiseitelegt, und bleibt sonst weg.</translation>
    </message>
    <message>
        <source>There is no test part: with the set&apos;s own parts, {part} ({n:,}) is held out.</source>
        <translation>Es gibt keinen Testteil: Mit den eigenen Teilen des Satzes wird {part} ({n:,}) zurückgehalten.</translation>
    </message>
    <message>
        <source>As chosen, the letters were {turned}.</source>
        <translation>Wie gewählt wurden die Buchstaben {turned}.</translation>
    </message>
    <message>
        <source>{name} does not say which letters it was trained on.</source>
        <translation>{name} sagt nicht, mit welchen Buchstaben es trainiert wurde.</translation>
    </message>
    <message>
        <source>The letters that {name} was tested on have changed: {letters}.</source>
        <translation>Die Buchstaben, mit denen {name} getestet wurde, haben sich geändert: {letters}.</translation>
    </message>
    <message>
        <source>There are no letters on which {first} and {second} could be compared.</source>
        <translation>Es gibt keine Buchstaben, an denen sich {first} und {second} vergleichen ließen.</translation>
    </message>
    <message>
        <source>{first} and {second} cannot be told apart: they read the very same letters right, {share} of {n:,}.</source>
        <translation>{first} und {second} sind gleich gut: Sie lesen genau dieselben Buchstaben richtig, {share} von {n:,}.</translation>
    </message>
    <message>
        <source>{first} and {second} cannot be told apart: {share} against {other_share}.</source>
        <translation>Zwischen {first} und {second} ist kein Unterschied nachzuweisen: {share} gegen {other_share}.</translation>
    </message>
    <message>
        <source>{name} is better: {share} against {other_share}.</source>
        <translation>{name} ist besser: {share} gegen {other_share}.</translation>
    </message>
    <message>
        <source>Too few hands to tell whether these {n_models} models differ: {n_writers} wrote these {n:,} letters, and at least {fewest} are needed. They read from {share} ({best}) down to {other_share} ({worst}).</source>
        <translation>Zu wenige Hände, um zu sagen, ob diese {n_models} Modelle verschieden gut sind: {n_writers} haben diese {n:,} Buchstaben geschrieben, nötig sind mindestens {fewest}. Sie lesen zwischen {share} ({best}) und {other_share} ({worst}) davon richtig.</translation>
    </message>
    <message>
        <source>These {n_models} models are not equally good: they read from {share} ({best}) down to {other_share} ({worst}).</source>
        <translation>Diese {n_models} Modelle sind nicht gleich gut: Sie lesen zwischen {share} ({best}) und {other_share} ({worst}) richtig.</translation>
    </message>
    <message>
        <source>These {n_models} models cannot be told apart: they read from {share} ({best}) down to {other_share} ({worst}).</source>
        <translation>Zwischen diesen {n_models} Modellen ist kein Unterschied nachzuweisen: Sie lesen zwischen {share} ({best}) und {other_share} ({worst}) richtig.</translation>
    </message>
    <message>
        <source>{p} (McNemar&apos;s exact test by letters, mid-p)</source>
        <translation>{p} (exakter McNemar-Test nach Buchstaben, mid-p)</translation>
    </message>
    <message>
        <source>{p} (permutation test by writer)</source>
        <translation>{p} (Permutationstest nach Schreibern)</translation>
    </message>
    <message>
        <source>{p} (Cochran&apos;s Q by letters: {q:.1f}, {freedom} degrees of freedom)</source>
        <translation>{p} (Cochrans Q nach Buchstaben: {q:.1f}, {freedom} Freiheitsgrade)</translation>
    </message>
    <message>
        <source>{p} (permutation test by writer, all models at once)</source>
        <translation>{p} (Permutationstest nach Schreibern, alle Modelle auf einmal)</translation>
    </message>
    <message>
        <source>&lt; {p:.4f}</source>
        <translation>&lt; {p:.4f}</translation>
    </message>
    <message>
        <source>{p:.2g}</source>
        <translation>{p:.2g}</translation>
    </message>
    <message>
        <source>p {p}</source>
        <translation>p {p}</translation>
    </message>
    <message>
        <source>p = {p}</source>
        <translation>p = {p}</translation>
    </message>
    <message>
        <source>Warning: {name} was trained on these letters, so its accuracy on them says little about new ones, and the comparison is not fair.</source>
        <translation>Achtung: {name} wurde mit diesen Buchstaben trainiert. Wie gut es sie liest, sagt wenig über neue, und der Vergleich ist nicht fair.</translation>
    </message>
    <message>
        <source>Too few hands to tell which is better: one writer wrote all {n:,} letters, and at least {fewest} are needed. {first} reads {share} of them, {second} {other_share}.</source>
        <translation>Zu wenige Hände, um zu sagen, welches besser ist: Alle {n:,} Buchstaben hat ein Schreiber geschrieben, nötig sind mindestens {fewest}. {first} liest {share} davon richtig, {second} {other_share}.</translation>
    </message>
    <message>
        <source>Too few hands to tell which is better: {n_writers} writers wrote these {n:,} letters, and at least {fewest} are needed. {first} reads {share} of them, {second} {other_share}.</source>
        <translation>Zu wenige Hände, um zu sagen, welches besser ist: {n_writers} Schreiber haben diese {n:,} Buchstaben geschrieben, nötig sind mindestens {fewest}. {first} liest {share} davon richtig, {second} {other_share}.</translation>
    </message>
    <message>
        <source>On {n:,} letters a difference like this comes by chance {often}.</source>
        <translation>Bei {n:,} Buchstaben macht der Zufall einen solchen Unterschied {often}.</translation>
    </message>
    <message>
        <source>On {n:,} letters of {n_writers:,} writers a difference like this comes by chance {often}.</source>
        <translation>Bei {n:,} Buchstaben von {n_writers:,} Schreibern macht der Zufall einen solchen Unterschied {often}.</translation>
    </message>
    <message>
        <source>less than once in {n:,}</source>
        <translation>seltener als einmal in {n:,} Fällen</translation>
    </message>
    <message>
        <source>about once in {n:,}</source>
        <translation>etwa einmal in {n:,} Fällen</translation>
    </message>
    <message>
        <source>{n} times in 100</source>
        <translation>in {n} von 100 Fällen</translation>
    </message>
    <message>
        <source>All letters are of one writer and do not say how well others are read.</source>
        <translation>Alle Buchstaben sind von einem Schreiber und sagen nicht, wie gut andere gelesen werden.</translation>
    </message>
    <message>
        <source>By writer: {mean} on average over {n:,} writers; a tenth of them have {least} or less. Intervals are by writer, too.</source>
        <translation>Nach Schreibern: {mean} im Mittel über {n:,} Schreiber; ein Zehntel von ihnen hat {least} oder weniger. Auch die Intervalle gelten nach Schreibern.</translation>
    </message>
    <message>
        <source>two of your models, on the letters that were held out from both</source>
        <translation>zwei deiner Modelle, mit den Buchstaben, die bei beiden zurückgehalten wurden</translation>
    </message>
    <message>
        <source>one of yours and the recogniser that comes with Letterpad, on the same letters</source>
        <translation>eines von dir und der mitgelieferte Erkenner, mit denselben Buchstaben</translation>
    </message>
    <message>
        <source>two files, on letters of your choice</source>
        <translation>zwei Dateien, mit Buchstaben deiner Wahl</translation>
    </message>
    <message>
        <source>all of them at once, and then two by two</source>
        <translation>alle auf einmal und dann je zwei</translation>
    </message>
    <message>
        <source>and which labels are in doubt, as both surely read another letter</source>
        <translation>und welche Labels zweifelhaft sind, weil beide mit großer Sicherheit einen anderen Buchstaben lesen</translation>
    </message>
    <message>
        <source>Where it is known who wrote the letters, the unit is the writer and not the letter: letters of one hand are alike, and many letters of few hands say little about others. Below 15 writers it is not told which model is better.</source>
        <translation>Wo bekannt ist, wer die Buchstaben geschrieben hat, zählt der Schreiber und nicht der Buchstabe: Buchstaben einer Hand ähneln sich, und viele Buchstaben weniger Hände sagen wenig über andere. Bei weniger als 15 Schreibern gibt es kein Urteil, welches Modell besser ist.</translation>
    </message>
    <message>
        <source>a model&apos;s file, the name of one of yours, or {shipped} for the recogniser that comes with Letterpad</source>
        <translation>die Datei eines Modells, der Name eines deiner Modelle oder {shipped} für den mitgelieferten Erkenner</translation>
    </message>
    <message>
        <source>the model to compare it with</source>
        <translation>das Modell, mit dem es verglichen wird</translation>
    </message>
    <message>
        <source>further models</source>
        <translation>weitere Modelle</translation>
    </message>
    <message>
        <source>all that the data has and the models know</source>
        <translation>alle, die es in den Daten gibt und die die Modelle kennen</translation>
    </message>
    <message>
        <source>There are no letters on which {names} could be compared.</source>
        <translation>Es gibt keine Buchstaben, an denen sich {names} vergleichen ließen.</translation>
    </message>
    <message>
        <source>Without --data the letters are those held out from the models&apos; training: options that choose letters go with --data.</source>
        <translation>Ohne --data sind es die Buchstaben, die beim Training der Modelle zurückgehalten wurden: Optionen, die Buchstaben wählen, gehören zu --data.</translation>
    </message>
    <message>
        <source>The recogniser that comes with Letterpad has no held-out letters here: name one of your models, or letters with --data.</source>
        <translation>Der mitgelieferte Erkenner hat hier keine zurückgehaltenen Buchstaben: Nenne eines deiner Modelle, oder Buchstaben mit --data.</translation>
    </message>
    <message>
        <source>Who wrote the letters is not known, as they cannot be read: {error} So every letter counts as if another hand had written it.</source>
        <translation>Wer die Buchstaben geschrieben hat, ist nicht bekannt, denn sie lassen sich nicht lesen: {error} Jeder Buchstabe zählt deshalb, als wäre er von einer anderen Hand.</translation>
    </message>
    <message>
        <source>{letters}, held out</source>
        <translation>{letters}, zurückgehalten</translation>
    </message>
    <message>
        <source>Writers have numbers, as the letters cannot be read: {error}</source>
        <translation>Die Schreiber haben nur Nummern, weil sich die Buchstaben nicht lesen lassen: {error}</translation>
    </message>
    <message>
        <source>reading the letters</source>
        <translation>Buchstaben werden gelesen</translation>
    </message>
    <message>
        <source>Letterpad&apos;s recogniser</source>
        <translation>Letterpads Erkenner</translation>
    </message>
    <message>
        <source>Left out, as not all of these models know them: {n:,} letters ({names}).</source>
        <translation>Weggelassen, weil nicht alle diese Modelle sie kennen: {n:,} Buchstaben ({names}).</translation>
    </message>
    <message>
        <source>Letters: {letters}</source>
        <translation>Buchstaben: {letters}</translation>
    </message>
    <message>
        <source>Two by two; chances are corrected for {n} pairs (Holm):</source>
        <translation>Je zwei; für {n} Paare korrigiert (Holm):</translation>
    </message>
    <message>
        <source>{name}: {share} of {n:,} letters (95 % interval {low} to {high})</source>
        <translation>{name}: {share} von {n:,} Buchstaben (95-%-Intervall {low} bis {high})</translation>
    </message>
    <message>
        <source>Both right: {n:,}</source>
        <translation>Beide richtig: {n:,}</translation>
    </message>
    <message>
        <source>Only {name}: {n:,}</source>
        <translation>Nur {name}: {n:,}</translation>
    </message>
    <message>
        <source>Both wrong: {n:,}</source>
        <translation>Beide falsch: {n:,}</translation>
    </message>
    <message>
        <source>No test: too few hands.</source>
        <translation>Kein Test: zu wenige Hände.</translation>
    </message>
    <message>
        <source>The script needs NumPy, scikit-learn and, for nets, Keras with TensorFlow, but not Letterpad. It reads the file with the letters, which lies beside it, splits them as the run did, trains with the same parameters and prints the same accuracy; where another computer may read a few letters otherwise, its first lines say so.</source>
        <translation>Das Skript braucht NumPy, scikit-learn und für Netze Keras mit TensorFlow, aber nicht Letterpad. Es liest die Datei mit den Buchstaben, die neben ihm liegt, teilt sie auf wie der Lauf, trainiert mit denselben Parametern und gibt dieselbe Genauigkeit aus; wo ein anderer Rechner einige Buchstaben anders lesen kann, sagen es die ersten Zeilen.</translation>
    </message>
    <message>
        <source>The report is one HTML file with all charts, pictures and the script in it. It needs no network and can be printed. It is in the language of --lang.</source>
        <translation>Der Bericht ist eine einzige HTML-Datei, in der alle Diagramme, Bilder und das Skript stehen. Er braucht keine Netzverbindung und lässt sich drucken. Er ist in der Sprache von --lang.</translation>
    </message>
    <message>
        <source>the file to write the script to (default: standard output)</source>
        <translation>die Datei, in die das Skript geschrieben wird (Vorgabe: Standardausgabe)</translation>
    </message>
    <message>
        <source>write the letters that the script reads to this file, too</source>
        <translation>auch die Buchstaben, die das Skript liest, in diese Datei schreiben</translation>
    </message>
    <message>
        <source>others to compare it with: those tested on the same letters stand in one table</source>
        <translation>andere zum Vergleich: Die an denselben Buchstaben getestet wurden, stehen in einer Tabelle</translation>
    </message>
    <message>
        <source>comparing the models</source>
        <translation>vergleiche die Modelle</translation>
    </message>
    <message>
        <source>the file to write the report to</source>
        <translation>die Datei, in die der Bericht geschrieben wird</translation>
    </message>
    <message>
        <source>{letters} and {script} must be in one folder: the script looks for the letters beside it.</source>
        <translation>{letters} und {script} müssen in einem Ordner liegen: Das Skript sucht die Buchstaben neben sich.</translation>
    </message>
    <message>
        <source>Without pictures: {reason}</source>
        <translation>Ohne Bilder: {reason}</translation>
    </message>
    <message>
        <source>There is no short script for {name}: only for runs of {algorithms} that were tested on letters held out from them.</source>
        <translation>Für {name} gibt es kein kurzes Skript, nur für Läufe von {algorithms}, die an zurückgehaltenen Buchstaben getestet wurden.</translation>
    </message>
    <message>
        <source>{name} does not say how its letters were split, so there is no script that does the same.</source>
        <translation>{name} sagt nicht, wie die Buchstaben aufgeteilt wurden; darum gibt es kein Skript, das dasselbe tut.</translation>
    </message>
    <message>
        <source>The letters of {letters} are no longer those that {name} was trained and tested on: they have changed since.</source>
        <translation>Die Buchstaben von {letters} sind nicht mehr die, an denen {name} trainiert und getestet wurde: Sie haben sich seither geändert.</translation>
    </message>
    <message>
        <source>{path}: its network cannot be run ({error}).</source>
        <translation>{path}: Sein Netz lässt sich nicht ausführen ({error}).</translation>
    </message>
    <message>
        <source>{n} models compared</source>
        <translation>{n} Modelle im Vergleich</translation>
    </message>
    <message>
        <source>Report: {names}</source>
        <translation>Bericht: {names}</translation>
    </message>
    <message>
        <source>Made by Letterpad {version}.</source>
        <translation>Erstellt mit Letterpad {version}.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>The letters were not there when this report was written, so it has no pictures of them.</source>
        <translation>Die Buchstaben waren nicht da, als dieser Bericht geschrieben wurde; darum zeigt er keine Bilder von ihnen.</translation>
    </message>
    <message>
        <source>Some letters of each class</source>
        <translation>Einige Buchstaben jeder Klasse</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Not all of these models were tested on the same letters. There is a table for each set of letters: accuracies in one table can be compared, those in different tables cannot.</source>
        <translation>Diese Modelle wurden nicht alle an denselben Buchstaben getestet. Für jede Auswahl von Buchstaben gibt es eine Tabelle: Genauigkeiten in derselben Tabelle lassen sich vergleichen, solche in verschiedenen nicht.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Gelernt aus</translation>
    </message>
    <message>
        <source>Mean of writers</source>
        <translation>Mittel der Schreiber</translation>
    </message>
    <message>
        <source>A tenth of writers below</source>
        <translation>Ein Zehntel der Schreiber unter</translation>
    </message>
    <message>
        <source>Test:</source>
        <translation>Test:</translation>
    </message>
    <message>
        <source>Two by two</source>
        <translation>Je zwei</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erstes</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Zweites</translation>
    </message>
    <message>
        <source>Only one right</source>
        <translation>Nur eines richtig</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation>p (Holm)</translation>
    </message>
    <message>
        <source>Both right</source>
        <translation>Beide richtig</translation>
    </message>
    <message>
        <source>Both wrong</source>
        <translation>Beide falsch</translation>
    </message>
    <message>
        <source>How it was trained</source>
        <translation>Wie trainiert wurde</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>There is no learning curve of its training.</source>
        <translation>Von diesem Training gibt es keine Lernkurve.</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>Genauigkeit auf zurückgehaltenen Buchstaben</translation>
    </message>
    <message>
        <source>It came without held-out letters, so there is nothing to count.</source>
        <translation>Es kam ohne zurückgehaltene Buchstaben; es gibt also nichts zu zählen.</translation>
    </message>
    <message>
        <source>The hardest letters</source>
        <translation>Die schwersten Buchstaben</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Read right</source>
        <translation>Richtig gelesen</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Row: the letter. Column: the answer. Colour: share of the row. Number: letters.</source>
        <translation>Zeile: der Buchstabe. Spalte: die Antwort. Farbe: Anteil der Zeile. Zahl: Buchstaben.</translation>
    </message>
    <message>
        <source>There are too many classes for a matrix.</source>
        <translation>Für eine Matrix sind es zu viele Klassen.</translation>
    </message>
    <message>
        <source>The worst mistakes</source>
        <translation>Die schlimmsten Fehler</translation>
    </message>
    <message>
        <source>Wrong answers to held-out letters, those that the model was surest of first: the letter, what it was read as, and how sure the model was.</source>
        <translation>Falsche Antworten auf zurückgehaltene Buchstaben, die sichersten zuerst: der Buchstabe, als was er gelesen wurde und wie sicher das Modell war.</translation>
    </message>
    <message>
        <source>All held-out letters are read right.</source>
        <translation>Alle zurückgehaltenen Buchstaben werden richtig gelesen.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>This script does the same without Letterpad. It reads the letters from letters.npz, which “Show the code…” and “letterpad code --letters” write.</source>
        <translation>Dieses Skript tut ohne Letterpad dasselbe. Es liest die Buchstaben aus letters.npz; „Code zeigen…“ und „letterpad code --letters“ schreiben sie.</translation>
    </message>
    <message>
        <source>There is no short script for this algorithm.</source>
        <translation>Für diesen Algorithmus gibt es kein kurzes Skript.</translation>
    </message>
    <message>
        <source>Without held-out letters, and so in no table: {names}.</source>
        <translation>Ohne zurückgehaltene Buchstaben und deshalb in keiner Tabelle: {names}.</translation>
    </message>
    <message>
        <source>{n:,} letters held out from {letters} (random_state {seed})</source>
        <translation>{n:,} zurückgehaltene Buchstaben von {letters} (random_state {seed})</translation>
    </message>
    <message>
        <source>Intervals of 95 % are by letter (Wilson): who wrote the letters is not known.</source>
        <translation>Die 95‑%‑Intervalle sind nach Buchstaben (Wilson): Wer die Buchstaben geschrieben hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Intervals of 95 % are by writer ({n:,} writers; cluster bootstrap): letters of one hand are alike.</source>
        <translation>Die 95‑%‑Intervalle sind nach Schreibern ({n:,} Schreiber; Cluster-Bootstrap): Buchstaben einer Hand ähneln sich.</translation>
    </message>
    <message>
        <source>McNemar&apos;s exact test by letters (mid-p)</source>
        <translation>Exakter McNemar-Test nach Buchstaben (mid-p)</translation>
    </message>
    <message>
        <source>Permutation test by writer</source>
        <translation>Permutationstest nach Schreibern</translation>
    </message>
    <message>
        <source>Between them: letters that only the first reads right, and only the second. {test}; where p corrected for {n} pairs (Holm) is below 0.05, the better model is set in bold.</source>
        <translation>Dazwischen: Buchstaben, die nur das erste richtig liest, und solche, die nur das zweite. {test}; wo p, für {n} Paare korrigiert (Holm), unter 0,05 liegt, ist das bessere Modell fett gesetzt.</translation>
    </message>
    <message>
        <source>Only pairs with the best model are listed.</source>
        <translation>Aufgeführt sind nur Paare mit dem besten Modell.</translation>
    </message>
    <message>
        <source>Letter by letter</source>
        <translation>Buchstabe für Buchstabe</translation>
    </message>
    <message>
        <source>The best two, letter by letter</source>
        <translation>Die besten zwei, Buchstabe für Buchstabe</translation>
    </message>
    <message>
        <source>Only {name} right</source>
        <translation>Nur {name} richtig</translation>
    </message>
    <message>
        <source>No fair comparison with {other}, which was trained on such letters.</source>
        <translation>Kein fairer Vergleich: {other} hat aus solchen Buchstaben gelernt.</translation>
    </message>
    <message>
        <source>{name} reads these letters better than {other}</source>
        <translation>{name} liest diese Buchstaben besser als {other}</translation>
    </message>
    <message>
        <source>{name} reads these letters worse than {other}</source>
        <translation>{name} liest diese Buchstaben schlechter als {other}</translation>
    </message>
    <message>
        <source>{name} and {other} cannot be told apart</source>
        <translation>{name} und {other} lassen sich nicht unterscheiden</translation>
    </message>
    <message>
        <source>{said}: {share} ({bounds}) against {other_share} ({other_bounds}), on the {n:,} letters that both know.</source>
        <translation>{said}: {share} ({bounds}) gegen {other_share} ({other_bounds}), an den {n:,} Buchstaben, die beide kennen.</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>{loss:.2f}</source>
        <translation>{loss:.2f}</translation>
    </message>
    <message>
        <source>Held-out accuracy with 95 % intervals</source>
        <translation>Genauigkeit auf zurückgehaltenen Buchstaben mit 95-%-Intervallen</translation>
    </message>
    <message>
        <source>{n}</source>
        <translation>{n}</translation>
    </message>
    <message>
        <source>{n:g}</source>
        <translation>{n:g}</translation>
    </message>
    <message>
        <source>letters learned from</source>
        <translation>Trainingsbuchstaben</translation>
    </message>
    <message>
        <source>validation part</source>
        <translation>Validierungsteil</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Writers</source>
        <translation>Schreiber</translation>
    </message>
    <message>
        <source>{n:,}</source>
        <translation>{n:,}</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>Startwert der Aufteilung</translation>
    </message>
    <message>
        <source>Letters learned from</source>
        <translation>Trainingsbuchstaben</translation>
    </message>
    <message>
        <source>Letters that watched the fit</source>
        <translation>Validierungsbuchstaben</translation>
    </message>
    <message>
        <source>Letters held out</source>
        <translation>Zurückgehaltene Buchstaben</translation>
    </message>
    <message>
        <source>Training took</source>
        <translation>Trainingszeit</translation>
    </message>
    <message>
        <source>{seconds:,.1f} s</source>
        <translation>{seconds:,.1f} s</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>by letters</source>
        <translation>nach Buchstaben</translation>
    </message>
    <message>
        <source>by writers</source>
        <translation>nach Schreibern</translation>
    </message>
    <message>
        <source>{share} ({n_correct:,} of {n:,} right)</source>
        <translation>{share} ({n_correct:,} von {n:,} richtig)</translation>
    </message>
    <message>
        <source>{bounds}, {unit}</source>
        <translation>{bounds}, {unit}</translation>
    </message>
    <message>
        <source>Among the first three answers</source>
        <translation>Unter den ersten drei Antworten</translation>
    </message>
    <message>
        <source>{n:,} writers: {mean} on average, a tenth of them below {worst}</source>
        <translation>{n:,} Schreiber: {mean} im Mittel, ein Zehntel von ihnen unter {worst}</translation>
    </message>
    <message>
        <source>By writer</source>
        <translation>Nach Schreibern</translation>
    </message>
    <message>
        <source>{n:,}: {names}</source>
        <translation>{n:,}: {names}</translation>
    </message>
    <message>
        <source>validation {share:g}</source>
        <translation>Validierung {share:g}</translation>
    </message>
    <message>
        <source>{percent:g} %</source>
        <translation>{percent:g} %</translation>
    </message>
    <message>
        <source>{param} {choice}</source>
        <translation>{param} {choice}</translation>
    </message>
    <message>
        <source>{param} on</source>
        <translation>{param} an</translation>
    </message>
    <message>
        <source>{param} off</source>
        <translation>{param} aus</translation>
    </message>
    <message>
        <source>{param} {value:,}</source>
        <translation>{param} {value:,}</translation>
    </message>
    <message>
        <source>{param} {value:g}</source>
        <translation>{param} {value:g}</translation>
    </message>
    <message>
        <source>{name} came without its answers to held-out letters, so how sure it is cannot be checked.</source>
        <translation>{name} kam ohne seine Antworten zu zurückgehaltenen Buchstaben; wie sicher es ist, lässt sich nicht prüfen.</translation>
    </message>
    <message>
        <source>There are no letters that both know.</source>
        <translation>Es gibt keine Buchstaben, die beide kennen.</translation>
    </message>
    <message>
        <source>read right by both</source>
        <translation>von beiden richtig gelesen</translation>
    </message>
    <message>
        <source>read right only by {name}</source>
        <translation>nur von {name} richtig gelesen</translation>
    </message>
    <message>
        <source>misread by both</source>
        <translation>von beiden falsch gelesen</translation>
    </message>
    <message>
        <source>{letter} read right by {first} or {second}</source>
        <translation>{letter}, von {first} oder {second} richtig gelesen</translation>
    </message>
    <message>
        <source>{letter} read as {answer} by {first} or {second}</source>
        <translation>{letter}, von {first} oder {second} als {answer} gelesen</translation>
    </message>
    <message>
        <source>{letter} read right by {name}</source>
        <translation>{letter}, von {name} richtig gelesen</translation>
    </message>
    <message>
        <source>{letter} read as {answer} by {name}</source>
        <translation>{letter}, von {name} als {answer} gelesen</translation>
    </message>
    <message>
        <source>read right by {name}</source>
        <translation>von {name} richtig gelesen</translation>
    </message>
    <message>
        <source>misread by {name}</source>
        <translation>von {name} falsch gelesen</translation>
    </message>
    <message>
        <source>{least} to {most} sure by {name}</source>
        <translation>von {name} zu {least} bis {most} sicher gelesen</translation>
    </message>
    <message>
        <source>the {letter} with number {number:,}</source>
        <translation>das {letter} mit der Nummer {number:,}</translation>
    </message>
    <message>
        <source>all {letter}</source>
        <translation>alle {letter}</translation>
    </message>
    <message>
        <source>written by {writer}</source>
        <translation>geschrieben von {writer}</translation>
    </message>
    <message>
        <source>({one}) and ({other})</source>
        <translation>({one}) und ({other})</translation>
    </message>
    <message>
        <source>({one}) or ({other})</source>
        <translation>({one}) oder ({other})</translation>
    </message>
    <message>
        <source>({one}) without ({other})</source>
        <translation>({one}) ohne ({other})</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Aufteilungen</translation>
    </message>
    <message>
        <source>On how many splits of the letters both algorithms are trained. The more, the smaller a difference can be found.</source>
        <translation>Mit wie vielen Aufteilungen der Buchstaben beide Algorithmen trainiert werden. Je mehr, desto kleinere Unterschiede lassen sich finden.</translation>
    </message>
    <message>
        <source>Another training is under way: wait for its end, or stop it.</source>
        <translation>Ein anderes Training läuft: Warte auf sein Ende, oder stoppe es.</translation>
    </message>
    <message>
        <source>training {done:,} of {total:,} models</source>
        <translation>{done:,} von {total:,} Modellen trainiert</translation>
    </message>
    <message>
        <source>training {done:,} of {total:,}: {name}, {n:,} letters</source>
        <translation>Training {done:,} von {total:,}: {name}, {n:,} Buchstaben</translation>
    </message>
    <message>
        <source>{name} {points:.1f} points ({low:.1f} to {high:.1f})</source>
        <translation>{name} {points:.1f} Prozentpunkte ({low:.1f} bis {high:.1f})</translation>
    </message>
    <message>
        <source>Twice the letters, {full:,} instead of {half:,}, brought {brought}.</source>
        <translation>Doppelt so viele Buchstaben, {full:,} statt {half:,}, brachten: {brought}.</translation>
    </message>
    <message>
        <source>More letters would help {names}.</source>
        <translation>Mehr Buchstaben würden {names} helfen.</translation>
    </message>
    <message>
        <source>More letters would hardly help {names}.</source>
        <translation>Mehr Buchstaben würden {names} kaum helfen.</translation>
    </message>
    <message>
        <source>Whether more letters would help {names} cannot be told.</source>
        <translation>Ob mehr Buchstaben {names} helfen würden, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>The test letters are by {n} writers: too few hands to tell whether more letters would help.</source>
        <translation>Die Testbuchstaben sind von {n} Schreibern: zu wenige, um zu sagen, ob mehr Buchstaben helfen würden.</translation>
    </message>
    <message>
        <source>Every dot is a model tested on the same {n_test:,} letters, {n_seeds} for each size. The ranges are 95 % intervals, from the test letters and the seeds.</source>
        <translation>Jeder Punkt ist ein Modell, getestet an denselben {n_test:,} Buchstaben, {n_seeds} für jede Anzahl. Die Bereiche sind 95-%-Intervalle, aus den Testbuchstaben und den Startwerten.</translation>
    </message>
    <message>
        <source>“{name}” does not say which letters it learned from, so its training cannot be done again. Choose a model that was trained here.</source>
        <translation>„{name}“ sagt nicht, aus welchen Buchstaben es gelernt hat; sein Training lässt sich deshalb nicht wiederholen. Wähle ein Modell, das hier trainiert wurde.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” learned from different sets of letters. Choose two models of the same set.</source>
        <translation>„{first}“ und „{second}“ haben aus verschiedenen Buchstaben gelernt. Wähle zwei Modelle mit denselben Buchstaben.</translation>
    </message>
    <message>
        <source>“{first}” and “{second}” were not tested on the same kind of split. Choose two models of the same held-out letters.</source>
        <translation>„{first}“ und „{second}“ wurden nicht mit derselben Art von Aufteilung getestet. Wähle zwei Modelle mit denselben zurückgehaltenen Buchstaben.</translation>
    </message>
    <message>
        <source>“{name}” was split in a way that this Letterpad does not know ({kind}).</source>
        <translation>Die Buchstaben von „{name}“ wurden auf eine Art aufgeteilt, die dieses Letterpad nicht kennt ({kind}).</translation>
    </message>
    <message>
        <source>Each training can learn from {fewest:,} to {n_rest:,} letters of {letters}, and not from {n_train:,}. Choose another number of letters.</source>
        <translation>Jedes Training kann aus {fewest:,} bis {n_rest:,} Buchstaben von {letters} lernen, und nicht aus {n_train:,}. Wähle eine andere Anzahl.</translation>
    </message>
    <message>
        <source>Two algorithms can be compared by repeating, not {n}.</source>
        <translation>Durch Wiederholen lassen sich zwei Algorithmen vergleichen, nicht {n}.</translation>
    </message>
    <message>
        <source>Both are {algorithm} with the same parameters: choose two algorithms, or other parameters for one of them.</source>
        <translation>Beide sind {algorithm} mit denselben Parametern: Wähle zwei Algorithmen oder für einen andere Parameter.</translation>
    </message>
    <message>
        <source>It can be repeated {fewest} to {most} times, not {n}.</source>
        <translation>Wiederholt werden kann {fewest}- bis {most}-mal, nicht {n}-mal.</translation>
    </message>
    <message>
        <source>Repeating draws another test part each time, and the set&apos;s own test part is always the same. Choose another split.</source>
        <translation>Beim Wiederholen wird jedes Mal ein anderer Testteil gezogen; der eigene Testteil der Daten ist aber immer derselbe. Wähle eine andere Aufteilung.</translation>
    </message>
    <message>
        <source>{one} and {other} cannot be told apart: over {n_times} splits {first} reads {mean:.1f} points more right on average, but the 95 % interval is {low:.1f} to {high:.1f}.</source>
        <translation>{one} und {other} lassen sich nicht unterscheiden: Bei {n_times} Aufteilungen liest {first} im Mittel {mean:.1f} Prozentpunkte mehr richtig, aber das 95-%-Intervall reicht von {low:.1f} bis {high:.1f}.</translation>
    </message>
    <message>
        <source>{first} is the better algorithm here: over {n_times} splits it reads {mean:.1f} points more right than {second} (95 % interval {low:.1f} to {high:.1f}).</source>
        <translation>{first} ist hier der bessere Algorithmus: Bei {n_times} Aufteilungen liest er im Mittel {mean:.1f} Prozentpunkte mehr richtig als {second} (95-%-Intervall {low:.1f} bis {high:.1f}).</translation>
    </message>
    <message>
        <source>p = {p:.3f}</source>
        <translation>p = {p:.3f}</translation>
    </message>
    <message>
        <source>p &lt; {p:.3f}</source>
        <translation>p &lt; {p:.3f}</translation>
    </message>
    <message>
        <source>t = {t:.2f}, {rare}</source>
        <translation>t = {t:.2f}, {rare}</translation>
    </message>
    <message>
        <source>Each time other letters are held out ({n_test:,}) and learned from ({n_train:,}), and nets start from another seed. Corrected resampled t test (Nadeau and Bengio, 2003): {statistic}.</source>
        <translation>Jedes Mal werden andere Buchstaben zurückgehalten ({n_test:,}) und gelernt ({n_train:,}), und Netze beginnen mit einem anderen Startwert. Korrigierter t-Test für wiederholte Stichproben (Nadeau und Bengio, 2003): {statistic}.</translation>
    </message>
    <message>
        <source>{place} of {n}, {algorithm}: {what}</source>
        <translation>{place} von {n}, {algorithm}: {what}</translation>
    </message>
    <message>
        <source>--out, --name and --set are for one algorithm, and --algorithm {algorithms} names several. Leave them out: each model is called after its algorithm, and kept among your models.</source>
        <translation>--out, --name und --set gelten für einen Algorithmus, und --algorithm {algorithms} nennt mehrere. Lass sie weg: Jedes Modell heißt nach seinem Algorithmus und kommt zu deinen Modellen.</translation>
    </message>
    <message>
        <source>{name}: {accuracy} of {n:,} held-out letters (95 % interval {low} to {high}), trained in {duration}, {milliseconds:.2f} ms an answer</source>
        <translation>{name}: {accuracy} von {n:,} zurückgehaltenen Buchstaben (95‑%‑Intervall {low} bis {high}), in {duration} trainiert, {milliseconds:.2f} ms für eine Antwort</translation>
    </message>
    <message>
        <source>surely read otherwise by {first} and {second}</source>
        <translation>von {first} und {second} sicher anders gelesen</translation>
    </message>
    <message>
        <source>labels in doubt</source>
        <translation>zweifelhafte Labels</translation>
    </message>
    <message>
        <source>list the letters that all models surely read as the same other class</source>
        <translation>nennt die Buchstaben, die alle Modelle mit großer Sicherheit als dieselbe andere Klasse lesen</translation>
    </message>
    <message>
        <source>SHARE</source>
        <translation>ANTEIL</translation>
    </message>
    <message>
        <source>how sure each model has to be, 0 to 1 (default {default})</source>
        <translation>wie sicher jedes Modell sein muss, 0 bis 1 (Vorgabe {default})</translation>
    </message>
    <message>
        <source>Labels in doubt: none of {n:,}. No letter is read as the same other one by all models with {least} or more each.</source>
        <translation>Zweifelhafte Labels: keines von {n:,}. Kein Buchstabe wird von allen Modellen mit jeweils mindestens {least} als derselbe andere gelesen.</translation>
    </message>
    <message>
        <source>Labels in doubt: {n_doubted:,} of {n:,}. All models read another letter with {least} or more each. The models may be wrong: look at each letter before you change it. Changed labels make such models look better.</source>
        <translation>Zweifelhafte Labels: {n_doubted:,} von {n:,}. Alle Modelle lesen dort mit jeweils mindestens {least} denselben anderen Buchstaben. Sie können sich irren: Sieh dir jeden Buchstaben an, bevor du ihn änderst. Geänderte Labels lassen solche Modelle besser dastehen.</translation>
    </message>
    <message>
        <source>letter {index:,}: {label}, read as {read_as} ({sure})</source>
        <translation>Buchstabe {index:,}: {label}, gelesen als {read_as} ({sure})</translation>
    </message>
    <message>
        <source>{name} {share}</source>
        <translation>{name} {share}</translation>
    </message>
    <message>
        <source>{letter}, written by {writer}</source>
        <translation>{letter}, geschrieben von {writer}</translation>
    </message>
    <message>
        <source>{path} is the original, or lies in it, and that stays as it is: choose another name for the copy.</source>
        <translation>{path} ist das Original oder liegt darin, und das bleibt, wie es ist: Wähle für die Kopie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A corrected copy: labels changed: {relabelled:,}, letters left out: {left_out:,} (looked at one by one: {one_by_one:,}), because {n_models} models surely read them otherwise. Such models score higher here than on the original letters, whether or not the corrections are right.</source>
        <translation>Eine korrigierte Kopie: geänderte Labels: {relabelled:,}, weggelassene Buchstaben: {left_out:,} (einzeln angesehen: {one_by_one:,}), weil {n_models} Modelle sie mit großer Sicherheit anders lasen. Solche Modelle schneiden hier besser ab als mit den ursprünglichen Buchstaben, ob die Korrekturen stimmen oder nicht.</translation>
    </message>
    <message>
        <source>The first line</source>
        <translation>Die erste Zeile</translation>
    </message>
    <message>
        <source>{file} says that labels were corrected, but not in a way that can be read: which ones is not known.</source>
        <translation>{file} sagt, dass Labels korrigiert wurden, aber nicht lesbar: Welche, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The training diverged: its loss rose to {last:.1f}, and guessing has {guessing:.1f}.</source>
        <translation>Das Training ist divergiert: Sein Verlust stieg auf {last:.1f}, und Raten hat {guessing:.1f}.</translation>
    </message>
    <message>
        <source>With every step the weights are moved against the slope of the loss. Steps that are too long jump over the valley, each further than the one before. A learning rate of a tenth takes shorter ones.</source>
        <translation>Mit jedem Schritt werden die Gewichte gegen die Steigung des Verlusts bewegt. Zu lange Schritte springen über das Tal hinweg, jeder weiter als der vorige. Eine Lernrate von einem Zehntel macht kürzere.</translation>
    </message>
    <message>
        <source>So few letters do not show how differently people write {name}: what the model takes for its form may be the habit of one hand. Ten are a bare minimum, a hundred are better.</source>
        <translation>So wenige Buchstaben zeigen nicht, wie verschieden Menschen {name} schreiben: Was das Modell für die Form hält, kann die Gewohnheit einer einzigen Hand sein. Zehn sind das Mindeste, hundert sind besser.</translation>
    </message>
    <message>
        <source>Choose other letters</source>
        <translation>Andere Buchstaben wählen</translation>
    </message>
    <message>
        <source>It has learned its letters by heart: it reads {own} of those it learned from, and {other} of the others.</source>
        <translation>Es hat seine Buchstaben auswendig gelernt: Von denen, aus denen es gelernt hat, liest es {own}, von den anderen {other}.</translation>
    </message>
    <message>
        <source>A model with many weights can remember each of its letters instead of what they have in common. More letters help most: they cannot all be remembered. A stronger penalty helps, too (a smaller C, more dropout, larger leaves): the model stays simpler.</source>
        <translation>Ein Modell mit vielen Gewichten kann sich jeden seiner Buchstaben merken statt dessen, was sie gemeinsam haben. Am meisten helfen mehr Buchstaben: Alle kann es sich nicht merken. Auch eine stärkere Strafe hilft (ein kleineres C, mehr Dropout, größere Blätter): Das Modell bleibt einfacher.</translation>
    </message>
    <message>
        <source>The best {label} is the largest that was tried, {value}: perhaps a larger one is better still.</source>
        <translation>Der beste Wert für {label} ist der größte, der probiert wurde, {value}: Vielleicht ist ein größerer noch besser.</translation>
    </message>
    <message>
        <source>The best {label} is the smallest that was tried, {value}: perhaps a smaller one is better still.</source>
        <translation>Der beste Wert für {label} ist der kleinste, der probiert wurde, {value}: Vielleicht ist ein kleinerer noch besser.</translation>
    </message>
    <message>
        <source>A search only knows the values that it is given. Where the best one lies between two others, it was worse on both sides; at the edge nobody has looked at what comes after.</source>
        <translation>Eine Suche kennt nur die Werte, die man ihr gibt. Liegt der beste zwischen zwei anderen, war es auf beiden Seiten schlechter; am Rand hat niemand nachgesehen, was danach kommt.</translation>
    </message>
    <message>
        <source>Search further</source>
        <translation>Weiter suchen</translation>
    </message>
    <message>
        <source>It learned {name} from {letters} only.</source>
        <translation>Es hat {name} nur aus {letters} gelernt.</translation>
    </message>
    <message>
        <source>It was still getting better when it ended: in the last fifth of the training its loss fell from {before:.3f} to {last:.3f}.</source>
        <translation>Es wurde noch besser, als es endete: Im letzten Fünftel des Trainings fiel sein Verlust von {before:.3f} auf {last:.3f}.</translation>
    </message>
    <message>
        <source>The line of the loss is not level yet, so more steps would bring it lower. Train twice as long and look again: when the loss of letters that it does not learn from begins to rise, it was too long.</source>
        <translation>Die Linie des Verlusts ist noch nicht flach, mehr Schritte brächten sie also tiefer. Trainiere doppelt so lange und sieh noch einmal hin: Beginnt der Verlust der Buchstaben, aus denen es nicht lernt, zu steigen, war es zu lange.</translation>
    </message>
    <message>
        <source>The same {n} people wrote the letters that it learned from and those that it was tested on.</source>
        <translation>Dieselben {n} Menschen haben die Buchstaben geschrieben, aus denen es gelernt hat, und die, an denen es getestet ist.</translation>
    </message>
    <message>
        <source>So {accuracy} says how well it reads hands that it knows. A new hand is read worse, often by many points. Hold out all letters of some writers, and the figure says how well it reads people whom it has never met.</source>
        <translation>{accuracy} sagt also, wie gut es Hände liest, die es kennt. Eine neue Hand wird schlechter gelesen, oft um viele Punkte. Halte alle Buchstaben einiger Schreiber zurück, dann sagt die Zahl, wie gut es Menschen liest, denen es nie begegnet ist.</translation>
    </message>
    <message>
        <source>Split by writer</source>
        <translation>Nach Schreibern aufteilen</translation>
    </message>
    <message>
        <source>{n_dead:,} of its {n:,} hidden units are dead: they answer 0 to every letter.</source>
        <translation>{n_dead:,} seiner {n:,} verborgenen Einheiten sind tot: Sie antworten auf jeden Buchstaben mit 0.</translation>
    </message>
    <message>
        <source>ReLU passes on what is above 0. A unit whose sum is below 0 for every letter gives nothing and learns nothing any more; long steps push units there. A lower learning rate keeps more of them alive.</source>
        <translation>ReLU gibt weiter, was über 0 liegt. Eine Einheit, deren Summe bei jedem Buchstaben unter 0 liegt, gibt nichts weiter und lernt nichts mehr; lange Schritte stoßen Einheiten dorthin. Eine niedrigere Lernrate hält mehr von ihnen am Leben.</translation>
    </message>
    <message>
        <source>{n:,} of its {n_wrong:,} mistakes are between {first} and {second}.</source>
        <translation>{n:,} seiner {n_wrong:,} Fehler sind zwischen {first} und {second}.</translation>
    </message>
    <message>
        <source>When one pair makes so many of the mistakes, look at these letters before you change the algorithm: they may be the same drawing, or have wrong labels. No algorithm can tell apart what looks the same.</source>
        <translation>Wenn ein Paar so viele der Fehler macht, sieh dir diese Buchstaben an, bevor du den Algorithmus änderst: Sie können dieselbe Zeichnung sein oder falsche Namen tragen. Kein Algorithmus kann unterscheiden, was gleich aussieht.</translation>
    </message>
    <message>
        <source>Show these letters</source>
        <translation>Diese Buchstaben zeigen</translation>
    </message>
    <message>
        <source>{n} models were tested on these {n_letters:,} held-out letters before this one.</source>
        <translation>An diesen {n_letters:,} zurückgehaltenen Buchstaben sind vor diesem schon {n} Modelle getestet worden.</translation>
    </message>
    <message>
        <source>Whoever chooses the best of many models by the same letters chooses a little luck, too: the figure of the best one is too high. Choose by cross-validation (Search…), and test the one that you have chosen on letters that none of them was tested on.</source>
        <translation>Wer unter vielen Modellen das beste an denselben Buchstaben auswählt, wählt auch ein wenig Glück aus: Die Zahl des besten ist zu hoch. Wähle durch Kreuzvalidierung (Suchen…), und teste das gewählte an Buchstaben, an denen keines von ihnen getestet ist.</translation>
    </message>
    <message>
        <source>Hold out other letters</source>
        <translation>Andere Buchstaben zurückhalten</translation>
    </message>
    <message>
        <source>For reading what you draw, Letterpad&apos;s own recogniser is the better choice.</source>
        <translation>Um zu lesen, was du zeichnest, ist Letterpads eigener Erkenner die bessere Wahl.</translation>
    </message>
    <message>
        <source>It reads {other} of these letters, this model {own}. It learned from more letters by more people, and it reads the path of the pen beside the picture. That is no shame: this model is yours to look into.</source>
        <translation>Er liest {other} dieser Buchstaben, dieses Modell {own}. Er hat aus mehr Buchstaben von mehr Menschen gelernt und liest neben dem Bild den Weg des Stifts. Das ist keine Schande: In dieses Modell kannst du hineinsehen.</translation>
    </message>
    <message>
        <source>Use Letterpad&apos;s recogniser</source>
        <translation>Letterpads Erkenner nehmen</translation>
    </message>
    <message>
        <source>Set {label} to {value}</source>
        <translation>{label} auf {value} setzen</translation>
    </message>
    <message>
        <source>Train on all {n:,} letters</source>
        <translation>Mit allen {n:,} Buchstaben trainieren</translation>
    </message>
    <message>
        <source>{first} and {second} taken for each other</source>
        <translation>{first} und {second} miteinander verwechselt</translation>
    </message>
    <message>
        <source>The model “{name}” does not say how it was trained, or its algorithm is not installed here.</source>
        <translation>Das Modell „{name}“ sagt nicht, wie es trainiert wurde, oder sein Algorithmus ist hier nicht installiert.</translation>
    </message>
    <message>
        <source>The model “{name}” does not say which letters it was trained on.</source>
        <translation>Das Modell „{name}“ sagt nicht, mit welchen Buchstaben es trainiert wurde.</translation>
    </message>
    <message>
        <source>Of a picture it is not known how it was drawn.</source>
        <translation>Von einem Bild weiß man nicht, wie es gezeichnet wurde.</translation>
    </message>
    <message>
        <source>{path}: its network is damaged. Copy or download it again.</source>
        <translation>{path}: Das Netz darin ist beschädigt. Kopiere die Datei noch einmal oder lade sie neu herunter.</translation>
    </message>
    <message>
        <source>Fitted to one hand: it is {base}, and remembers {n} letters.</source>
        <translation>An eine Hand angepasst: Es ist {base} und merkt sich {n} Buchstaben.</translation>
    </message>
    <message>
        <source>{base}, fitted to a hand</source>
        <translation>{base}, an eine Hand angepasst</translation>
    </message>
    <message>
        <source>Its last layer does not fit the classes of its card.</source>
        <translation>Seine letzte Schicht passt nicht zu den Klassen in seiner Karte.</translation>
    </message>
    <message>
        <source>{algorithm} comes from the package {package}. Letterpad does not know how its network is built, so it cannot show what it learned.</source>
        <translation>{algorithm} stammt aus dem Paket {package}. Letterpad weiß nicht, wie dessen Netz aufgebaut ist, und kann deshalb nicht zeigen, was es gelernt hat.</translation>
    </message>
    <message>
        <source>The network of {name} is not built as Letterpad builds one, so what it learned cannot be read from it.</source>
        <translation>Das Netz von {name} ist nicht so aufgebaut, wie Letterpad eines baut. Was es gelernt hat, lässt sich daraus nicht ablesen.</translation>
    </message>
    <message>
        <source>{path} has no weights.npz, where the weights of a net are kept. Train the net again.</source>
        <translation>{path} hat keine weights.npz, in der die Gewichte eines Netzes stehen. Trainiere das Netz noch einmal.</translation>
    </message>
    <message>
        <source>{path}: its weights do not fit a net of dense layers with {n_classes} classes. Train the net again.</source>
        <translation>{path}: Seine Gewichte passen nicht zu einem Netz aus voll verbundenen Schichten mit {n_classes} Klassen. Trainiere das Netz noch einmal.</translation>
    </message>
    <message>
        <source>{name} does not say which letters it learned from.</source>
        <translation>{name} sagt nicht, aus welchen Buchstaben es gelernt hat.</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Tinte</translation>
    </message>
    <message>
        <source>Width : height</source>
        <translation>Breite : Höhe</translation>
    </message>
    <message>
        <source>Slant</source>
        <translation>Neigung</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>Striche</translation>
    </message>
    <message>
        <source>Curviness</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>{n} of {of} letters {letter} of the data</source>
        <translation>{n} von {of} Buchstaben {letter} der Daten</translation>
    </message>
    <message>
        <source>all {n} letters {letter} of the data</source>
        <translation>allen {n} Buchstaben {letter} der Daten</translation>
    </message>
    <message>
        <source>Your line is longer than in {most}: leave out flourishes, and go over nothing twice.</source>
        <translation>Deine Linie ist länger als bei {most}: Lass Schnörkel weg und zeichne nichts doppelt.</translation>
    </message>
    <message>
        <source>Your line is shorter than in {most}: something may be missing.</source>
        <translation>Deine Linie ist kürzer als bei {most}: Vielleicht fehlt etwas.</translation>
    </message>
    <message>
        <source>Your letter is wider for its height than {most}: write it narrower.</source>
        <translation>Dein Buchstabe ist im Verhältnis zu seiner Höhe breiter als bei {most}: Schreib ihn schmaler.</translation>
    </message>
    <message>
        <source>Your letter is narrower for its height than {most}: write it wider.</source>
        <translation>Dein Buchstabe ist im Verhältnis zu seiner Höhe schmaler als bei {most}: Schreib ihn breiter.</translation>
    </message>
    <message>
        <source>Your letter leans further to the right than {most}: write it more upright.</source>
        <translation>Dein Buchstabe neigt sich weiter nach rechts als bei {most}: Schreib ihn aufrechter.</translation>
    </message>
    <message>
        <source>Your letter leans further to the left than {most}: write it more upright.</source>
        <translation>Dein Buchstabe neigt sich weiter nach links als bei {most}: Schreib ihn aufrechter.</translation>
    </message>
    <message>
        <source>You drew more strokes than in {most}: lift the pen less often.</source>
        <translation>Du hast mehr Striche gezeichnet als bei {most}: Setz den Stift seltener ab.</translation>
    </message>
    <message>
        <source>You drew fewer strokes than in {most}: lift the pen in between.</source>
        <translation>Du hast weniger Striche gezeichnet als bei {most}: Setz den Stift zwischendurch ab.</translation>
    </message>
    <message>
        <source>Your strokes are rounder than in {most}: draw them straighter.</source>
        <translation>Deine Striche sind runder als bei {most}: Zeichne sie gerader.</translation>
    </message>
    <message>
        <source>Your strokes are straighter than in {most}: bend them more.</source>
        <translation>Deine Striche sind gerader als bei {most}: Zeichne sie runder.</translation>
    </message>
    <message>
        <source>These are from the {n:,} letters of {data} that {model} was trained on.</source>
        <translation>Sie stammen aus den {n:,} Buchstaben von {data}, mit denen {model} trainiert wurde.</translation>
    </message>
    <message>
        <source>These are from the {n:,} letters chosen under “Train a model”: {data}.</source>
        <translation>Diese hier stammen aus den {n:,} Buchstaben, die unter „Ein Modell trainieren“ gewählt sind: {data}.</translation>
    </message>
    <message>
        <source>To be quick, {n:,} of them are compared.</source>
        <translation>Damit es schnell geht, werden {n:,} davon verglichen.</translation>
    </message>
    <message>
        <source>The letters that {name} learned from have changed.</source>
        <translation>Die Buchstaben, aus denen {name} gelernt hat, haben sich geändert.</translation>
    </message>
    <message>
        <source>The letters that {name} learned from cannot be read.</source>
        <translation>Die Buchstaben, aus denen {name} gelernt hat, sind nicht zu lesen.</translation>
    </message>
    <message>
        <source>Letterpad&apos;s recogniser comes without the letters that it learned from.</source>
        <translation>Letterpads Erkenner bringt die Buchstaben nicht mit, aus denen er gelernt hat.</translation>
    </message>
    <message>
        <source>A map takes at least {fewest} letters, and there are {n}.</source>
        <translation>Eine Karte braucht mindestens {fewest} Buchstaben, und es sind {n}.</translation>
    </message>
    <message>
        <source>All these letters have the very same picture, so there is no map of them.</source>
        <translation>Alle diese Buchstaben haben genau dasselbe Bild; davon gibt es keine Karte.</translation>
    </message>
    <message>
        <source>“{name}” is nothing that a lesson can set. It can set: {names}.</source>
        <translation>„{name}“ kann eine Lektion nicht einstellen. Einstellen kann sie: {names}.</translation>
    </message>
    <message>
        <source>{size:,} letters are too few for {n} classes: at least two of each are needed.</source>
        <translation>{size:,} Buchstaben sind zu wenige für {n} Klassen: Von jeder sind mindestens zwei nötig.</translation>
    </message>
    <message>
        <source>of {size:,} letters {most:,} can be trained on, not {n:,}: the others are held out.</source>
        <translation>von {size:,} Buchstaben kann mit {most:,} trainiert werden, nicht mit {n:,}: Die anderen werden zurückgehalten.</translation>
    </message>
    <message>
        <source>“{text}” is no parameter with its value: expected something like C=0.1.</source>
        <translation>„{text}“ ist kein Parameter mit seinem Wert: Erwartet wird etwas wie C=0.1.</translation>
    </message>
    <message>
        <source>“{name}” must be a whole number from {low:,} to {high:,}, not “{text}”.</source>
        <translation>„{name}“ muss eine ganze Zahl von {low:,} bis {high:,} sein, nicht „{text}“.</translation>
    </message>
    <message>
        <source>“{name}” must be one of {names}, not “{text}”.</source>
        <translation>„{name}“ muss eines von {names} sein, nicht „{text}“.</translation>
    </message>
    <message>
        <source>it has {n:,} characters; a lesson has {most:,} at most.</source>
        <translation>sie hat {n:,} Zeichen; eine Lektion hat höchstens {most:,}.</translation>
    </message>
    <message>
        <source>line {line}: {what}</source>
        <translation>Zeile {line}: {what}</translation>
    </message>
    <message>
        <source>a step begins with “## ” and its title.</source>
        <translation>ein Schritt beginnt mit „## “ und seinem Titel.</translation>
    </message>
    <message>
        <source>there is no step: each begins with “## ” and its title.</source>
        <translation>es gibt keinen Schritt: Jeder beginnt mit „## “ und seinem Titel.</translation>
    </message>
    <message>
        <source>a lesson begins with “---”, then “title: …”, then “---” again.</source>
        <translation>eine Lektion beginnt mit „---“, dann „title: …“, dann wieder „---“.</translation>
    </message>
    <message>
        <source>the head has no end: a line “---” is missing.</source>
        <translation>der Kopf hat kein Ende: Es fehlt eine Zeile „---“.</translation>
    </message>
    <message>
        <source>the head has one line, “title: …”; this is “{line}”.</source>
        <translation>der Kopf hat eine Zeile, „title: …“; dies ist „{line}“.</translation>
    </message>
    <message>
        <source>the lesson has no title: “title: …” is missing in the head.</source>
        <translation>die Lektion hat keinen Titel: Im Kopf fehlt „title: …“.</translation>
    </message>
    <message>
        <source>a lesson has {n} steps at most.</source>
        <translation>eine Lektion hat höchstens {n} Schritte.</translation>
    </message>
    <message>
        <source>a step asks one question, and this is the second.</source>
        <translation>ein Schritt stellt eine Frage, und dies ist die zweite.</translation>
    </message>
    <message>
        <source>after a question there are its choices and its answer, no more text.</source>
        <translation>nach einer Frage kommen ihre Auswahl und ihre Antwort, kein Text mehr.</translation>
    </message>
    <message>
        <source>a choice stands below its question, which begins with “? ”.</source>
        <translation>eine Auswahl steht unter ihrer Frage, die mit „? “ beginnt.</translation>
    </message>
    <message>
        <source>a choice is written “- [ ] text”, the right one “- [x] text”.</source>
        <translation>eine Auswahl schreibt man „- [ ] Text“, die richtige „- [x] Text“.</translation>
    </message>
    <message>
        <source>a choice has {most} characters at most, and this one {n}.</source>
        <translation>eine Auswahl hat höchstens {most} Zeichen, und diese hat {n}.</translation>
    </message>
    <message>
        <source>an answer (“&gt; ”) stands below its question, which begins with “? ”.</source>
        <translation>eine Antwort („&gt; “) steht unter ihrer Frage, die mit „? “ beginnt.</translation>
    </message>
    <message>
        <source>a block begins with “```controls”, not “{line}”.</source>
        <translation>ein Block beginnt mit „```controls“, nicht mit „{line}“.</translation>
    </message>
    <message>
        <source>what a step sets stands before its question.</source>
        <translation>was ein Schritt einstellt, steht vor seiner Frage.</translation>
    </message>
    <message>
        <source>the block has no end: a line “```” is missing.</source>
        <translation>der Block hat kein Ende: Es fehlt eine Zeile „```“.</translation>
    </message>
    <message>
        <source>expected “name: value”, not “{line}”.</source>
        <translation>erwartet wird „Name: Wert“, nicht „{line}“.</translation>
    </message>
    <message>
        <source>a step trains one model, and this is the second.</source>
        <translation>ein Schritt trainiert ein Modell, und dies ist das zweite.</translation>
    </message>
    <message>
        <source>“train” names a run that has no other&apos;s name, in small letters without spaces; “{value}” is none.</source>
        <translation>„train“ gibt einem Modell einen Namen, den kein anderes hat, in Kleinbuchstaben ohne Leerzeichen; „{value}“ ist keiner.</translation>
    </message>
    <message>
        <source>“look” is one of {places}, not “{value}”.</source>
        <translation>„look“ ist eines von {places}, nicht „{value}“.</translation>
    </message>
    <message>
        <source>the step “{title}” has no text.</source>
        <translation>der Schritt „{title}“ hat keinen Text.</translation>
    </message>
    <message>
        <source>a brace has no partner: a figure is written {{run.fact}}.</source>
        <translation>einer geschweiften Klammer fehlt die andere: Einen Wert schreibt man {{run.fact}}.</translation>
    </message>
    <message>
        <source>the question has no answer: lines that begin with “&gt; ”.</source>
        <translation>die Frage hat keine Antwort: Zeilen, die mit „&gt; “ beginnen.</translation>
    </message>
    <message>
        <source>a question has two choices or more, or none.</source>
        <translation>eine Frage hat mindestens zwei Möglichkeiten zur Auswahl, oder gar keine.</translation>
    </message>
    <message>
        <source>one choice is right at most.</source>
        <translation>höchstens eine Auswahl ist richtig.</translation>
    </message>
    <message>
        <source>after a condition and a colon stands what is said then.</source>
        <translation>nach Bedingung und Doppelpunkt steht, was dann gesagt wird.</translation>
    </message>
    <message>
        <source>“{text}” is no condition: it is written “run.fact &gt; 5”, with &gt;, &lt; or =, and a number or another figure.</source>
        <translation>„{text}“ ist keine Bedingung: Man schreibt „run.fact &gt; 5“, mit &gt;, &lt; oder =, und eine Zahl oder einen anderen Wert.</translation>
    </message>
    <message>
        <source>a name cannot be compared.</source>
        <translation>einen Namen kann man nicht vergleichen.</translation>
    </message>
    <message>
        <source>“{figure}” is no figure. Of a run there are {facts}; of all runs {all}.</source>
        <translation>„{figure}“ ist kein Wert. Von einem Modell gibt es {facts}; von allen {all}.</translation>
    </message>
    <message>
        <source>“{figure}” is of a run that no step up to here trains.</source>
        <translation>„{figure}“ ist von einem Modell, das bis hierher kein Schritt trainiert.</translation>
    </message>
    <message>
        <source>The lesson {file} cannot be read: {what}</source>
        <translation>Die Lektion {file} lässt sich nicht lesen: {what}</translation>
    </message>
    <message>
        <source>{path} holds no writing test that can be continued ({error}). It was kept as {aside}.</source>
        <translation>{path} enthält keinen Schreibtest, der sich fortsetzen lässt ({error}). Die Datei wurde als {aside} aufgehoben.</translation>
    </message>
    <message>
        <source>The name of a backup ends in {suffix}, and {path} does not.</source>
        <translation>Der Name einer Sicherung endet auf {suffix}; {path} tut das nicht.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {error}.</source>
        <translation>{path} kann nicht geschrieben werden: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be read back: {error}.</source>
        <translation>{path} kann nicht zurückgeholt werden: {error}.</translation>
    </message>
    <message>
        <source>copying your letters</source>
        <translation>deine Buchstaben werden kopiert</translation>
    </message>
    <message>
        <source>copying {file}</source>
        <translation>{file} wird kopiert</translation>
    </message>
    <message>
        <source>{path} is an archive, but no backup of Letterpad&apos;s.</source>
        <translation>{path} ist ein Archiv, aber keine Sicherung von Letterpad.</translation>
    </message>
    <message>
        <source>{path} was written by a later version of Letterpad (format {version}; this one reads {known}). Read it back with that version.</source>
        <translation>{path} wurde von einer späteren Version von Letterpad geschrieben (Format {version}; diese liest {known}). Hole die Sicherung mit jener Version zurück.</translation>
    </message>
    <message>
        <source>The letters in {path} are damaged and cannot be read back. Nothing else was read back either.</source>
        <translation>Die Buchstaben in {path} sind beschädigt und lassen sich nicht zurückholen. Auch sonst wurde nichts zurückgeholt.</translation>
    </message>
    <message>
        <source>{n:,} letters read back</source>
        <translation>{n:,} Buchstaben zurückgeholt</translation>
    </message>
    <message>
        <source>{path} holds more than {most:,} files, which no backup does.</source>
        <translation>{path} enthält mehr als {most:,} Dateien; so viele hat keine Sicherung.</translation>
    </message>
    <message>
        <source>{path}, the file of your letters, was damaged. It was kept as {aside}; letters that could be read and are here again: {copied:,}, that could not: {lost:,}. If you have a backup, read it back.</source>
        <translation>{path}, die Datei deiner Buchstaben, war beschädigt. Sie wurde als {aside} aufgehoben; wieder da sind lesbare Buchstaben: {copied:,}, nicht lesbar waren: {lost:,}. Wenn du eine Sicherung hast, hole sie zurück.</translation>
    </message>
    <message>
        <source>{path}, the file of your letters, cannot be used ({error}).</source>
        <translation>{path}, die Datei deiner Buchstaben, lässt sich nicht benutzen ({error}).</translation>
    </message>
    <message>
        <source>{path} is a database of another program, and not Letterpad&apos;s collection of letters. Letterpad leaves it as it is; give it another name to begin a collection here.</source>
        <translation>{path} ist die Datenbank eines anderen Programms und keine Sammlung von Buchstaben. Letterpad lässt sie, wie sie ist; gib ihr einen anderen Namen, um hier eine Sammlung zu beginnen.</translation>
    </message>
    <message>
        <source>{path} was written by a later version of Letterpad (its letters are of version {version}, and this program reads up to version {known}). It stays as it is; open it with that version.</source>
        <translation>{path} wurde von einer späteren Version von Letterpad geschrieben (Version {version} der Sammlung; dieses Programm liest bis Version {known}). Die Datei bleibt, wie sie ist; öffne sie mit jener Version.</translation>
    </message>
    <message>
        <source>{path}, the file of your letters, is damaged and cannot be read. It was kept as {aside}, and a new collection was begun. A backup can be read back into it.</source>
        <translation>{path}, die Datei deiner Buchstaben, ist beschädigt und nicht zu lesen. Sie wurde als {aside} aufgehoben und eine neue Sammlung begonnen. Eine Sicherung lässt sich dorthin zurückholen.</translation>
    </message>
    <message>
        <source>Your letters cannot be written to {path}: the disk is full. Nothing that was kept before is lost; make room and try again.</source>
        <translation>Deine Buchstaben können nicht nach {path} geschrieben werden: Der Datenträger ist voll. Was vorher aufgehoben war, ist nicht verloren; schaffe Platz und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Your letters in {path} cannot be opened or written: the file or its folder may not be written to. Allow it, or name another folder with the environment variable LETTERPAD_HOME.</source>
        <translation>Deine Buchstaben in {path} können nicht geöffnet oder geschrieben werden: Die Datei oder ihr Ordner ist schreibgeschützt. Erlaube das Schreiben, oder nenne mit der Umgebungsvariablen LETTERPAD_HOME einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Your letters in {path} are being written by another window of Letterpad, for longer than {seconds:.0f} seconds. Try again when it has finished.</source>
        <translation>In deine Buchstaben in {path} schreibt ein anderes Fenster von Letterpad, seit mehr als {seconds:.0f} Sekunden. Versuche es noch einmal, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>{path}, the file of your letters, is damaged ({error}). Close all windows of Letterpad and start it again: then all letters that can be read are copied to a new file, and the damaged one is kept.</source>
        <translation>{path}, die Datei deiner Buchstaben, ist beschädigt ({error}). Schließe alle Fenster von Letterpad und starte es neu: Dann werden alle lesbaren Buchstaben in eine neue Datei kopiert, und die beschädigte wird aufgehoben.</translation>
    </message>
    <message>
        <source>Your letters in {path} cannot be read or written ({error}).</source>
        <translation>Deine Buchstaben in {path} können nicht gelesen oder geschrieben werden ({error}).</translation>
    </message>
    <message>
        <source>Letters are exported to a file that ends in {suffixes}, and {path} does not.</source>
        <translation>Buchstaben werden in eine Datei exportiert, deren Name auf {suffixes} endet; {path} tut das nicht.</translation>
    </message>
    <message>
        <source>There are no such letters to export, so {path} was not written.</source>
        <translation>Solche Buchstaben gibt es nicht; {path} wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>{n:,} letters written</source>
        <translation>{n:,} Buchstaben geschrieben</translation>
    </message>
    <message>
        <source>{file}: {n:,} letters read</source>
        <translation>{file}: {n:,} Buchstaben gelesen</translation>
    </message>
    <message>
        <source>{file}, line {number:,}: {error}</source>
        <translation>{file}, Zeile {number:,}: {error}</translation>
    </message>
    <message>
        <source>{path} holds more than {letters:,} letters or {points:,} points, which is as much as is read of one file. Split it into several.</source>
        <translation>{path} enthält mehr als {letters:,} Buchstaben oder {points:,} Punkte; mehr wird aus einer Datei nicht gelesen. Teile sie in mehrere.</translation>
    </message>
    <message>
        <source>{path} is empty: it holds no letters.</source>
        <translation>{path} ist leer: Es sind keine Buchstaben darin.</translation>
    </message>
    <message>
        <source>{path} holds no letters: no line of it is a JSON object with &quot;word&quot; and &quot;drawing&quot; ({first}).</source>
        <translation>{path} enthält keine Buchstaben: Keine Zeile ist ein JSON-Objekt mit &quot;word&quot; und &quot;drawing&quot; ({first}).</translation>
    </message>
    <message>
        <source>The folder {path} holds no file of letters: names that end in {suffixes} were expected.</source>
        <translation>Im Ordner {path} ist keine Datei mit Buchstaben: Erwartet wurden Namen, die auf {suffixes} enden.</translation>
    </message>
    <message>
        <source>{path} is a zip archive without {letters}: a file of letters (.letters) that Letterpad wrote was expected.</source>
        <translation>{path} ist ein Zip-Archiv ohne {letters}: Erwartet wurde eine Buchstabendatei (.letters), die Letterpad geschrieben hat.</translation>
    </message>
    <message>
        <source>{path} was written by a later version of Letterpad (format {version}; this one reads {known}). Import it there, or export it as .ndjson.</source>
        <translation>{path} wurde von einer späteren Version von Letterpad geschrieben (Format {version}; diese liest {known}). Importiere die Datei dort, oder exportiere sie als .ndjson.</translation>
    </message>
    <message>
        <source>there is no stroke in it</source>
        <translation>es ist kein Strich darin</translation>
    </message>
    <message>
        <source>A drawing without a stroke is no letter: draw one first.</source>
        <translation>Eine Zeichnung ohne Strich ist kein Buchstabe: Zeichne erst einen.</translation>
    </message>
    <message>
        <source>A letter needs a label: at least one character that can be seen, and {label!r} has none.</source>
        <translation>Ein Buchstabe braucht ein Label: mindestens ein sichtbares Zeichen; {label!r} hat keines.</translation>
    </message>
    <message>
        <source>A label may have at most {most} characters, and “{label}” has {n:,}.</source>
        <translation>Ein Label darf höchstens {most} Zeichen haben; „{label}“ hat {n:,}.</translation>
    </message>
    <message>
        <source>The name of an author may have at most {most} characters, and “{author}” has {n:,}.</source>
        <translation>Der Name einer Person darf höchstens {most} Zeichen haben; „{author}“ hat {n:,}.</translation>
    </message>
    <message>
        <source>Your letters are those that you corrected, confirmed, drew in the writing test or imported. Wherever --data asks for letters, the word mine stands for them, and mine:NAME for those of one person (mine: for your own).</source>
        <translation>Deine Buchstaben sind die, die du berichtigt, bestätigt, im Schreibtest gezeichnet oder importiert hast. Wo --data nach Buchstaben fragt, steht das Wort mine für sie und mine:NAME für die einer Person (mine: für deine eigenen).</translation>
    </message>
    <message>
        <source>Add letters from files.</source>
        <translation>Buchstaben aus Dateien hinzufügen.</translation>
    </message>
    <message>
        <source>Write your letters to a file.</source>
        <translation>Deine Buchstaben in eine Datei schreiben.</translation>
    </message>
    <message>
        <source>List who drew them, and how many.</source>
        <translation>Auflisten, wer sie gezeichnet hat, und wie viele.</translation>
    </message>
    <message>
        <source>Give somebody another name.</source>
        <translation>Jemandem einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>Delete somebody with all drawings, for good.</source>
        <translation>Jemanden mit allen Zeichnungen löschen, endgültig.</translation>
    </message>
    <message>
        <source>Write letters, models, lessons and settings to one file.</source>
        <translation>Buchstaben, Modelle, Lektionen und Einstellungen in eine Datei schreiben.</translation>
    </message>
    <message>
        <source>Read a backup back: what is there is never overwritten.</source>
        <translation>Eine Sicherung zurückholen: Was da ist, wird nie überschrieben.</translation>
    </message>
    <message>
        <source>Each file is imported whole or not at all, and one that cannot be read does not keep others from it. A drawing that is there already is left out, whatever its label. Letters that name nobody belong to whom the file says, or else to a person called like the file: a filled-in sheet of two pages like the file of its first.</source>
        <translation>Jede Datei wird ganz importiert oder gar nicht; ist eine nicht zu lesen, hält das die anderen nicht auf. Eine Zeichnung, die schon da ist, wird weggelassen, welches Label sie auch hat. Buchstaben ohne Namen gehören der Person, die in der Datei steht, sonst einer, die wie die Datei heißt: ein ausgefüllter Bogen von zwei Seiten wie die Datei der ersten.</translation>
    </message>
    <message>
        <source>.letters, .ndjson or .ndjson.gz, pictures of filled-in sheets, or folders of such files</source>
        <translation>.letters, .ndjson oder .ndjson.gz, Bilder ausgefüllter Bögen oder Ordner mit solchen Dateien</translation>
    </message>
    <message>
        <source>whose letters those are that name nobody (your own: --author &apos;&apos;)</source>
        <translation>wem die Buchstaben ohne Namen gehören (dir selbst: --author &apos;&apos;)</translation>
    </message>
    <message>
        <source>FILE.letters, FILE.ndjson or FILE.ndjson.gz</source>
        <translation>DATEI.letters, DATEI.ndjson oder DATEI.ndjson.gz</translation>
    </message>
    <message>
        <source>only letters of this label</source>
        <translation>nur Buchstaben mit diesem Label</translation>
    </message>
    <message>
        <source>only letters by this person (your own: --author &apos;&apos;)</source>
        <translation>nur Buchstaben dieser Person (deine eigenen: --author &apos;&apos;)</translation>
    </message>
    <message>
        <source>what you are called where a .letters file is imported</source>
        <translation>wie du heißt, wo eine .letters-Datei importiert wird</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>die Datei, die geschrieben wird</translation>
    </message>
    <message>
        <source>the file to read back</source>
        <translation>die Datei, die zurückgeholt wird</translation>
    </message>
    <message>
        <source>bring back the settings, too: those that are there are kept beside</source>
        <translation>auch die Einstellungen zurückholen; die jetzigen werden daneben aufgehoben</translation>
    </message>
    <message>
        <source>You have no letters of your own yet: correct or confirm an answer in the window, or import a file of letters.</source>
        <translation>Du hast noch keine eigenen Buchstaben: Korrigiere oder bestätige im Fenster eine Antwort, oder importiere eine Datei mit Buchstaben.</translation>
    </message>
    <message>
        <source>Letters: {n:,}, labels: {n_labels:,}, people: {n_authors:,} ({path})</source>
        <translation>Buchstaben: {n:,}, Labels: {n_labels:,}, Personen: {n_authors:,} ({path})</translation>
    </message>
    <message>
        <source>Letters imported: {n:,}, there already: {doubles:,}, lines without a letter: {unreadable:,}, files: {n_files:,}</source>
        <translation>Buchstaben importiert: {n:,}, schon da: {doubles:,}, Zeilen ohne Buchstaben: {unreadable:,}, Dateien: {n_files:,}</translation>
    </message>
    <message>
        <source>Written to {out}: letters: {letters:,}, models: {models:,}, lessons: {lessons:,}, settings: {settings}</source>
        <translation>Geschrieben nach {out}: Buchstaben: {letters:,}, Modelle: {models:,}, Lektionen: {lessons:,}, Einstellungen: {settings}</translation>
    </message>
    <message>
        <source>If there is somebody of the new name, the letters join theirs. The old name is left in no file of Letterpad&apos;s, so this cannot be undone. &apos;&apos; are you.</source>
        <translation>Gibt es schon jemanden mit dem neuen Namen, kommen die Buchstaben zu dessen Buchstaben. Der alte Name bleibt in keiner Datei von Letterpad, deshalb lässt sich das nicht zurücknehmen. &apos;&apos; bist du selbst.</translation>
    </message>
    <message>
        <source>Nothing of the drawings is left in any file of Letterpad&apos;s. Models that learned from them, exported files and backups elsewhere stay as they are.</source>
        <translation>Von den Zeichnungen bleibt in keiner Datei von Letterpad etwas. Modelle, die aus ihnen gelernt haben, exportierte Dateien und Sicherungen an anderen Orten bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>OLD</source>
        <translation>ALT</translation>
    </message>
    <message>
        <source>what the person is called now</source>
        <translation>wie die Person jetzt heißt</translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>NEU</translation>
    </message>
    <message>
        <source>the new name</source>
        <translation>der neue Name</translation>
    </message>
    <message>
        <source>the person whose drawings are all deleted</source>
        <translation>die Person, deren Zeichnungen alle gelöscht werden</translation>
    </message>
    <message>
        <source>do not ask: this cannot be undone</source>
        <translation>nicht nachfragen: Das lässt sich nicht zurücknehmen</translation>
    </message>
    <message>
        <source>There are no letters, and so nobody who drew them.</source>
        <translation>Es gibt keine Buchstaben, also auch niemanden, der sie gezeichnet hat.</translation>
    </message>
    <message>
        <source>{old} is {new} now: letters: {n:,}</source>
        <translation>{old} heißt jetzt {new}: Buchstaben: {n:,}</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>{name} is forgotten: letters deleted: {n:,}</source>
        <translation>{name} ist vergessen: gelöschte Buchstaben: {n:,}</translation>
    </message>
    <message>
        <source>Nobody in your letters is called {name}. This lists who there is: letterpad letters authors</source>
        <translation>Bei deinen Buchstaben heißt niemand {name}. Wen es gibt, zeigt: letterpad letters authors</translation>
    </message>
    <message>
        <source>This deletes {n:,} letters by {name} for good, and nobody is there to be asked. Add --yes if it is meant.</source>
        <translation>Das löscht {n:,} Buchstaben von {name} endgültig, und niemand ist da, der gefragt werden kann. Füg --yes hinzu, wenn es so gemeint ist.</translation>
    </message>
    <message>
        <source>{n:,} letters by {name} are deleted for good. Go on? Type {yes}:</source>
        <translation>{n:,} Buchstaben von {name} werden endgültig gelöscht. Weitermachen? Tippe {yes}:</translation>
    </message>
    <message>
        <source>{path} may still hold some of it and cannot be searched; delete it if nothing may be left.</source>
        <translation>{path} enthält vielleicht noch etwas davon und lässt sich nicht durchsuchen; lösche die Datei, wenn nichts übrig bleiben darf.</translation>
    </message>
    <message>
        <source>Letters read back: {n:,}, there already: {there:,}</source>
        <translation>Buchstaben zurückgeholt: {n:,}, schon da: {there:,}</translation>
    </message>
    <message>
        <source>Models read back: {n:,}, there already: {there:,}</source>
        <translation>Modelle zurückgeholt: {n:,}, schon da: {there:,}</translation>
    </message>
    <message>
        <source>Lessons read back: {n:,}, there already: {there:,}</source>
        <translation>Lektionen zurückgeholt: {n:,}, schon da: {there:,}</translation>
    </message>
    <message>
        <source>Left out, as no backup has such a file: {name}</source>
        <translation>Weggelassen, denn keine Sicherung hat eine solche Datei: {name}</translation>
    </message>
    <message>
        <source>you</source>
        <translation>du</translation>
    </message>
    <message>
        <source>Your settings were read back; they hold from the next start on.</source>
        <translation>Deine Einstellungen wurden zurückgeholt; sie gelten ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>My letters</source>
        <translation>Meine Buchstaben</translation>
    </message>
    <message>
        <source>My letters, only yours</source>
        <translation>Meine Buchstaben, nur deine</translation>
    </message>
    <message>
        <source>My letters, by {author}</source>
        <translation>Meine Buchstaben, von {author}</translation>
    </message>
    <message>
        <source>Letters that you drew, corrected or imported</source>
        <translation>Buchstaben, die du gezeichnet, korrigiert oder importiert hast</translation>
    </message>
    <message>
        <source>reading your letters</source>
        <translation>deine Buchstaben werden gelesen</translation>
    </message>
    <message>
        <source>There are no letters by {author}. This lists who there is: letterpad letters authors</source>
        <translation>Es gibt keine Buchstaben von {author}. Wen es gibt, zeigt: letterpad letters authors</translation>
    </message>
    <message>
        <source>You have no letters of your own yet. Correct or confirm an answer on the Draw page, take the writing test, or import a file of letters (letterpad letters import).</source>
        <translation>Du hast noch keine eigenen Buchstaben. Korrigiere oder bestätige eine Antwort auf der Seite Zeichnen, mach den Schreibtest oder importiere eine Datei mit Buchstaben (letterpad letters import).</translation>
    </message>
    <message>
        <source>There are no letters of yours that this model could be fitted to.</source>
        <translation>Es gibt keine Buchstaben von dir, an die dieses Modell angepasst werden könnte.</translation>
    </message>
    <message>
        <source>It reads all {n} of your letters right as it is.</source>
        <translation>Es liest alle deine {n} Buchstaben schon richtig.</translation>
    </message>
    <message>
        <source>It would not help: of {n} letters of yours, each held back in turn, {before} are read right now and {after} would be. It is offered from two more on.</source>
        <translation>Es würde nicht helfen: Von {n} deiner Buchstaben, jeder einmal zurückgehalten, werden jetzt {before} richtig gelesen, dann wären es {after}. Angeboten wird es ab zwei mehr.</translation>
    </message>
    <message>
        <source>It would help with your letters ({before} of {n} right before, {after} after), but {lost} of {others:,} letters of kinds that you did not teach would be lost.</source>
        <translation>Bei deinen Buchstaben würde es helfen (vorher {before} von {n} richtig, nachher {after}), aber von {others:,} anderen Buchstaben, die das Modell schon kannte, gingen {lost} verloren.</translation>
    </message>
    <message>
        <source>It helps: of {n} letters of yours, each held back in turn, {before} were read right before and {after} are after. You have taught every kind of letter.</source>
        <translation>Es hilft: Von {n} deiner Buchstaben, jeder einmal zurückgehalten, wurden vorher {before} richtig gelesen und nachher {after}. Du hast jede Art von Buchstaben gelehrt.</translation>
    </message>
    <message>
        <source>It helps: of {n} letters of yours, each held back in turn, {before} were read right before and {after} are after. Of {others:,} letters of kinds that you did not teach none is lost.</source>
        <translation>Es hilft: Von {n} deiner Buchstaben, jeder einmal zurückgehalten, wurden vorher {before} richtig gelesen und nachher {after}. Von {others:,} anderen Buchstaben, die das Modell schon kannte, geht keiner verloren.</translation>
    </message>
    <message>
        <source>Nearest prototype</source>
        <translation>Nächster Prototyp</translation>
    </message>
    <message>
        <source>Keeps a few typical drawings of each class and picks the most similar. Learns from two drawings of a kind on.</source>
        <translation>Behält von jeder Klasse ein paar typische Zeichnungen und wählt die ähnlichste. Lernt ab zwei Zeichnungen je Zeichen.</translation>
    </message>
    <message>
        <source>Prototypes</source>
        <translation>Prototypen</translation>
    </message>
    <message>
        <source>How many typical drawings of each class are kept at most. Where there are more drawings, similar ones are averaged.</source>
        <translation>Wie viele typische Zeichnungen von jeder Klasse höchstens behalten werden. Wo es mehr Zeichnungen gibt, werden ähnliche gemittelt.</translation>
    </message>
    <message>
        <source>Variations</source>
        <translation>Abwandlungen</translation>
    </message>
    <message>
        <source>How often each letter is turned, slanted, stretched and bent a little, to learn which differences do not matter. 0 compares drawings as they are.</source>
        <translation>Wie oft jeder Buchstabe ein wenig gedreht, geneigt, gestreckt und gebogen wird, um zu lernen, welche Unterschiede nicht zählen. 0 vergleicht die Zeichnungen, wie sie sind.</translation>
    </message>
    <message>
        <source>No curve: the nearest prototype is found by averaging; nothing is improved step by step.</source>
        <translation>Keine Kurve: Der nächste Prototyp entsteht durch Mitteln; nichts wird Schritt für Schritt verbessert.</translation>
    </message>
    <message>
        <source>{path}: {array} is stored by columns, and so large that it cannot be read as a whole. Save it again with numpy.ascontiguousarray.</source>
        <translation>{path}: {array} ist spaltenweise gespeichert und so groß, dass es sich nicht am Stück lesen lässt. Speichere es mit numpy.ascontiguousarray noch einmal.</translation>
    </message>
    <message>
        <source>{path}: the header of {array} promises {size} values, but more came. Save it again.</source>
        <translation>{path}: Der Kopf von {array} verspricht {size} Werte, aber es kamen mehr. Speichere die Datei noch einmal.</translation>
    </message>
    <message>
        <source>{path}: the header of {array} promises {size} values, but fewer came: it is cut off. Copy or download it again.</source>
        <translation>{path}: Der Kopf von {array} verspricht {size} Werte, aber es kamen weniger: Die Datei ist abgeschnitten. Kopiere sie noch einmal, oder lade sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>{path} cannot be read as NumPy&apos;s arrays: it is damaged or cut off. Copy or download it again.</source>
        <translation>{path} lässt sich nicht als NumPy-Arrays lesen: Die Datei ist beschädigt oder abgeschnitten. Kopiere sie noch einmal, oder lade sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>{path} holds {n:,} arrays; {most} are read at most.</source>
        <translation>{path} enthält {n:,} Arrays; höchstens {most} werden gelesen.</translation>
    </message>
    <message>
        <source>{path}: the header of {array} promises {size} values of {item:,} bytes; at most {most} GB are read.</source>
        <translation>{path}: Der Kopf von {array} verspricht {size} Werte zu {item:,} Bytes; höchstens {most} GB werden gelesen.</translation>
    </message>
    <message>
        <source>Python objects</source>
        <translation>Python-Objekte</translation>
    </message>
    <message>
        <source>yes and no</source>
        <translation>Ja und Nein</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>ganze Zahlen</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>values of another kind</source>
        <translation>Werte anderer Art</translation>
    </message>
    <message>
        <source>{path}: names can be given to labels of 0 to 255, and these go from {low:,} to {high:,}. Leave the names out, or number the classes from 0.</source>
        <translation>{path}: Namen lassen sich für Labels von 0 bis 255 angeben, und diese gehen von {low:,} bis {high:,}. Lass die Namen weg, oder nummeriere die Klassen ab 0.</translation>
    </message>
    <message>
        <source>The classes are called by their numbers.</source>
        <translation>Die Klassen heißen wie ihre Nummern.</translation>
    </message>
    <message>
        <source>names in the file itself</source>
        <translation>Namen in der Datei selbst</translation>
    </message>
    <message>
        <source>{path}: names can be given where labels are numbers, and these are names already ({some}). Leave the names and the first label out.</source>
        <translation>{path}: Namen lassen sich angeben, wo die Labels Zahlen sind, und diese sind schon Namen ({some}). Lass die Namen und das erste Label weg.</translation>
    </message>
    <message>
        <source>The labels are names already.</source>
        <translation>Die Labels sind schon Namen.</translation>
    </message>
    <message>
        <source>the letters A to Z, which the path names</source>
        <translation>den Buchstaben A bis Z, die der Pfad nennt</translation>
    </message>
    <message>
        <source>the letters A to Z, as labels go up to {most} and nothing says otherwise</source>
        <translation>den Buchstaben A bis Z, da die Labels bis {most} gehen und nichts anderes gesagt ist</translation>
    </message>
    <message>
        <source>the characters that have these numbers as their codes</source>
        <translation>den Zeichen, deren Codes diese Zahlen sind</translation>
    </message>
    <message>
        <source>their numbers, as nothing says what they are called</source>
        <translation>ihren Nummern, da nichts sagt, wie sie heißen</translation>
    </message>
    <message>
        <source>{path}: each row has {n:,} columns, as many as {side} x {side} pixels, but none for a label. A label and then the pixels were expected; add the column of the labels.</source>
        <translation>{path}: Jede Zeile hat {n:,} Spalten, so viele wie {side} x {side} Pixel, aber keine für ein Label. Erwartet wurden ein Label und dann die Pixel; füge die Spalte mit den Labels hinzu.</translation>
    </message>
    <message>
        <source>{path}: a table with a label and a square picture in each row was expected (1 + 784 columns for 28 x 28 pixels), or one of picture files and their labels. Its rows have {columns}.</source>
        <translation>{path}: Erwartet wurde eine Tabelle mit einem Label und einem quadratischen Bild in jeder Zeile (1 + 784 Spalten für 28 x 28 Pixel) oder eine mit Bilddateien und ihren Labels. Zahl der Spalten in ihren Zeilen: {columns}.</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 Spalte</translation>
    </message>
    <message>
        <source>{n:,} columns</source>
        <translation>{n:,} Spalten</translation>
    </message>
    <message>
        <source>{path}, line {number:,}: {error}</source>
        <translation>{path}, Zeile {number:,}: {error}</translation>
    </message>
    <message>
        <source>{line}: {n:,} columns</source>
        <translation>{line}: {n:,} Spalten</translation>
    </message>
    <message>
        <source>{path} holds no letters: a table with a label and {side} x {side} pixels in each row was expected, and none of its {rows} is like that. {notes}</source>
        <translation>{path} enthält keine Buchstaben: Erwartet wurde eine Tabelle mit einem Label und {side} x {side} Pixeln in jeder Zeile, und so ist keine davon ({rows}). {notes}</translation>
    </message>
    <message>
        <source>With more or fewer than {n_columns:,} columns, and left out: {rows} ({first}).</source>
        <translation>Mit mehr oder weniger als {n_columns:,} Spalten und weggelassen: {rows} ({first}).</translation>
    </message>
    <message>
        <source>A table {how}: {side} x {side} pixels of {low} to {high} in each row, then the label.</source>
        <translation>Eine Tabelle {how}: in jeder Zeile {side} x {side} Pixel von {low} bis {high}, dann das Label.</translation>
    </message>
    <message>
        <source>A table {how}: in each row the label, then {side} x {side} pixels of {low} to {high}.</source>
        <translation>Eine Tabelle {how}: in jeder Zeile das Label, dann {side} x {side} Pixel von {low} bis {high}.</translation>
    </message>
    <message>
        <source>With something else than pixel values, and left out: {rows} ({first}).</source>
        <translation>Mit etwas anderem als Pixelwerten und weggelassen: {rows} ({first}).</translation>
    </message>
    <message>
        <source>Without a label, or with one of more than {most} characters, and left out: {rows} ({first}).</source>
        <translation>Ohne Label oder mit einem von mehr als {most} Zeichen, und weggelassen: {rows} ({first}).</translation>
    </message>
    <message>
        <source>The last row is cut off, and left out ({first}): the file may not be whole. Copy or download it again.</source>
        <translation>Die letzte Zeile ist abgeschnitten und weggelassen ({first}): Die Datei ist vielleicht nicht vollständig. Kopier sie noch einmal, oder lade sie noch einmal herunter.</translation>
    </message>
    <message>
        <source>A set in a folder or an archive</source>
        <translation>Ein Satz in einem Ordner oder Archiv</translation>
    </message>
    <message>
        <source>{files}, in a zip archive</source>
        <translation>{files}, in einem zip-Archiv</translation>
    </message>
    <message>
        <source>{files}, in a tar archive</source>
        <translation>{files}, in einem tar-Archiv</translation>
    </message>
    <message>
        <source>tar and zip archives and folders with such files in them</source>
        <translation>Tar- und Zip-Archive und Ordner, in denen solche Dateien liegen</translation>
    </message>
    <message>
        <source>{path} holds no letters that can be read.</source>
        <translation>{path} enthält keine Buchstaben, die sich lesen lassen.</translation>
    </message>
    <message>
        <source>{path} holds no set of letters called {chosen!r}. It has {names}.</source>
        <translation>{path} enthält keine Sammlung von Buchstaben namens {chosen!r}. Darin sind: {names}.</translation>
    </message>
    <message>
        <source>{path} holds several sets of letters ({names}). Add the name of one to the path: {example}</source>
        <translation>{path} enthält mehrere Sammlungen von Buchstaben ({names}). Hänge den Namen der einen an den Pfad an: {example}</translation>
    </message>
    <message>
        <source>unpacking {file}</source>
        <translation>{file} wird ausgepackt</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>Kommas</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>Semikolons</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>Tabulatoren</translation>
    </message>
    <message>
        <source>with {separators}, with a header</source>
        <translation>({separators} als Trennzeichen, mit Überschrift)</translation>
    </message>
    <message>
        <source>with {separators}, without a header</source>
        <translation>({separators} als Trennzeichen, ohne Überschrift)</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>Eine Tabelle (CSV)</translation>
    </message>
    <message>
        <source>tables (CSV) of labels and pixels, or of picture files and labels</source>
        <translation>Tabellen (CSV) mit Labels und Pixeln oder mit Bilddateien und Labels</translation>
    </message>
    <message>
        <source>{path}: a table of letters was expected, but it is empty.</source>
        <translation>{path}: Eine Tabelle mit Buchstaben wurde erwartet, aber sie ist leer.</translation>
    </message>
    <message>
        <source>finite numbers were expected</source>
        <translation>endliche Zahlen wurden erwartet</translation>
    </message>
    <message>
        <source>a number was expected, and “{text}” is none</source>
        <translation>eine Zahl wurde erwartet, und „{text}“ ist keine</translation>
    </message>
    <message>
        <source>its first element should be &lt;ink&gt;, and it is &lt;{tag}&gt;</source>
        <translation>ihr erstes Element sollte &lt;ink&gt; sein, und es ist &lt;{tag}&gt;</translation>
    </message>
    <message>
        <source>Traces of a pen in the air, and left out: {n:,}.</source>
        <translation>Striche eines Stifts in der Luft und deshalb weggelassen: {n:,}.</translation>
    </message>
    <message>
        <source>channels X and Y were expected, and the trace format has {names}</source>
        <translation>die Kanäle X und Y wurden erwartet, und das traceFormat hat {names}</translation>
    </message>
    <message>
        <source>trace {n}: {error}</source>
        <translation>Strich {n}: {error}</translation>
    </message>
    <message>
        <source>each point should have at least {expected} numbers, and one has {n}</source>
        <translation>jeder Punkt sollte mindestens {expected} Zahlen haben, und einer hat {n}</translation>
    </message>
    <message>
        <source>its first element should be &lt;svg&gt;, and it is &lt;{tag}&gt;</source>
        <translation>ihr erstes Element sollte &lt;svg&gt; sein, und es ist &lt;{tag}&gt;</translation>
    </message>
    <message>
        <source>paths or lines were expected, and there is {came} in it; turn texts into paths first</source>
        <translation>Pfade oder Linien wurden erwartet, und darin ist {came}; wandle Texte zuerst in Pfade um</translation>
    </message>
    <message>
        <source>nothing of the kind</source>
        <translation>nichts dergleichen</translation>
    </message>
    <message>
        <source>Only lines are read: {elements} are left out.</source>
        <translation>Nur Linien werden gelesen: {elements} wird weggelassen.</translation>
    </message>
    <message>
        <source>Its shapes are filled, not drawn with a pen: their outlines are read. As a PNG picture it may be read better.</source>
        <translation>Die Formen sind gefüllt und nicht mit einem Stift gezogen: Ihre Umrisse werden gelesen. Als PNG-Bild wird der Buchstabe vielleicht besser gelesen.</translation>
    </message>
    <message>
        <source>&lt;{tag}&gt;: {error}</source>
        <translation>&lt;{tag}&gt;: {error}</translation>
    </message>
    <message>
        <source>no such transform is known: “{name}” with {n} numbers</source>
        <translation>die Transformation „{name}“ mit {n} Zahlen ist unbekannt</translation>
    </message>
    <message>
        <source>a path has no command “{command}”</source>
        <translation>ein Pfad kennt keinen Befehl „{command}“</translation>
    </message>
    <message>
        <source>a path begins with M, and this one with “{command}”</source>
        <translation>ein Pfad beginnt mit M und dieser mit „{command}“</translation>
    </message>
    <message>
        <source>a number was expected, and the path ends</source>
        <translation>eine Zahl wurde erwartet, und der Pfad ist zu Ende</translation>
    </message>
    <message>
        <source>0 or 1 was expected in an arc, and “{sign}” came</source>
        <translation>in einem Bogen wurde 0 oder 1 erwartet, und „{sign}“ steht da</translation>
    </message>
    <message>
        <source>it has more than {most:,} points</source>
        <translation>sie hat mehr als {most:,} Punkte</translation>
    </message>
    <message>
        <source>line {n:,}: WORD was expected</source>
        <translation>Zeile {n:,}: WORD wurde erwartet</translation>
    </message>
    <message>
        <source>line {n:,}: {error}</source>
        <translation>Zeile {n:,}: {error}</translation>
    </message>
    <message>
        <source>NUMSTROKES and a number were expected after WORD</source>
        <translation>NUMSTROKES und eine Zahl wurden nach WORD erwartet</translation>
    </message>
    <message>
        <source>{said} strokes were expected, and {n} came</source>
        <translation>{said} Striche wurden erwartet, und {n} sind da</translation>
    </message>
    <message>
        <source>POINTS, a number, # and the points were expected</source>
        <translation>POINTS, eine Zahl, # und die Punkte wurden erwartet</translation>
    </message>
    <message>
        <source>{said} points were expected, and {n} numbers came</source>
        <translation>{said} Punkte wurden erwartet, und {n} Zahlen sind da</translation>
    </message>
    <message>
        <source>Its segments are {kinds}; CHARACTER was expected.</source>
        <translation>Ihre Segmente sind {kinds}; CHARACTER wurde erwartet.</translation>
    </message>
    <message>
        <source>Included, and not read: {names}. Of the first: {error}.</source>
        <translation>Eingebunden und nicht gelesen: {names}. Zur ersten: {error}.</translation>
    </message>
    <message>
        <source>it has more than {most:,} strokes</source>
        <translation>sie hat mehr als {most:,} Striche</translation>
    </message>
    <message>
        <source>columns X and Y were expected, and .COORD has {names}</source>
        <translation>die Spalten X und Y wurden erwartet, und .COORD hat {names}</translation>
    </message>
    <message>
        <source>line {n:,}: each point should have at least {expected} numbers, and one has {came}</source>
        <translation>Zeile {n:,}: Jeder Punkt sollte mindestens {expected} Zahlen haben, und einer hat {came}</translation>
    </message>
    <message>
        <source>a file cannot include itself</source>
        <translation>eine Datei kann sich nicht selbst einbinden</translation>
    </message>
    <message>
        <source>a file may include {most} others at most</source>
        <translation>eine Datei darf höchstens {most} andere einbinden</translation>
    </message>
    <message>
        <source>together they hold more than {most} MB</source>
        <translation>zusammen haben sie mehr als {most} MB</translation>
    </message>
    <message>
        <source>a name relative to its folder was expected, and “{name}” leads elsewhere</source>
        <translation>ein Name in ihrem Ordner wurde erwartet, und „{name}“ führt anderswohin</translation>
    </message>
    <message>
        <source>there is no file “{name}” beside it, nor in a folder “include” beside or above it</source>
        <translation>es gibt keine Datei „{name}“ neben ihr und auch nicht in einem Ordner „include“ neben oder über ihr</translation>
    </message>
    <message>
        <source>numbers of strokes were expected, and “{text}” is none</source>
        <translation>Nummern von Strichen wurden erwartet, und „{text}“ ist keine</translation>
    </message>
    <message>
        <source>a letter of {n:,} strokes is none</source>
        <translation>ein Buchstabe aus {n:,} Strichen ist keiner</translation>
    </message>
    <message>
        <source>strokes are named that are not in it; there are {n:,}, counted from 0</source>
        <translation>es werden Striche genannt, die nicht darin sind; es gibt {n:,}, von 0 an gezählt</translation>
    </message>
    <message>
        <source>its first line names an encoding that is not known, and UTF-8 was expected</source>
        <translation>ihre erste Zeile nennt eine unbekannte Kodierung, und UTF-8 wurde erwartet</translation>
    </message>
    <message>
        <source>it has more than {most:,} elements, which no drawing has</source>
        <translation>sie hat mehr als {most:,} Elemente, und so viele hat keine Zeichnung</translation>
    </message>
    <message>
        <source>it has elements within elements, more than {deepest} deep, which no drawing has</source>
        <translation>ihre Elemente stecken mehr als {deepest} tief ineinander, und so tief geht keine Zeichnung</translation>
    </message>
    <message>
        <source>it declares entities of its own, which may unpack to far too much or name other files (Inkscape writes none as “Plain SVG”)</source>
        <translation>sie vereinbart eigene Entities, die sich zu viel zu viel auspacken oder andere Dateien nennen können (Inkscape schreibt als „Normales SVG“ keine)</translation>
    </message>
    <message>
        <source>it is cut off inside &lt;{tag}&gt;</source>
        <translation>sie ist in &lt;{tag}&gt; abgeschnitten</translation>
    </message>
    <message>
        <source>it is cut off before its first element ends</source>
        <translation>sie ist abgeschnitten, bevor ihr erstes Element zu Ende ist</translation>
    </message>
    <message>
        <source>what stands in line {n:,} is no XML</source>
        <translation>was in Zeile {n:,} steht, ist kein XML</translation>
    </message>
    <message>
        <source>A folder of drawings</source>
        <translation>Ein Ordner mit Zeichnungen</translation>
    </message>
    <message>
        <source>folders of drawings (InkML, UNIPEN, SVG or ndjson)</source>
        <translation>Ordner mit Zeichnungen (InkML, UNIPEN, SVG oder ndjson)</translation>
    </message>
    <message>
        <source>{n:,} files read</source>
        <translation>{n:,} Dateien gelesen</translation>
    </message>
    <message>
        <source>{path} holds no letters: drawings were expected that say which letter they are, or that a list names (iso_GT.txt) or the folder that they are in. {came}</source>
        <translation>{path} enthält keine Buchstaben: Zeichnungen wurden erwartet, die sagen, welcher Buchstabe sie sind, oder die eine Liste (iso_GT.txt) oder ihr Ordner nennt. {came}</translation>
    </message>
    <message>
        <source>it may not be opened</source>
        <translation>das Öffnen ist nicht erlaubt</translation>
    </message>
    <message>
        <source>{path} holds more letters than the {most:,} that are read at most, or more points. Open a folder in it.</source>
        <translation>{path} enthält mehr Buchstaben als die höchstens {most:,}, die gelesen werden, oder mehr Punkte. Öffne einen Ordner darin.</translation>
    </message>
    <message>
        <source>InkML</source>
        <translation>InkML</translation>
    </message>
    <message>
        <source>InkML files</source>
        <translation>InkML-Dateien</translation>
    </message>
    <message>
        <source>an annotation of type &quot;truth&quot;</source>
        <translation>eine Annotation vom Typ &quot;truth&quot;</translation>
    </message>
    <message>
        <source>UJI Pen Characters</source>
        <translation>UJI Pen Characters</translation>
    </message>
    <message>
        <source>a line WORD with the letter</source>
        <translation>eine Zeile WORD mit dem Buchstaben</translation>
    </message>
    <message>
        <source>UNIPEN</source>
        <translation>UNIPEN</translation>
    </message>
    <message>
        <source>UNIPEN files</source>
        <translation>UNIPEN-Dateien</translation>
    </message>
    <message>
        <source>a line .SEGMENT CHARACTER with a &quot;label&quot;</source>
        <translation>eine Zeile .SEGMENT CHARACTER mit einem &quot;Label&quot;</translation>
    </message>
    <message>
        <source>{path} holds no letters: {label} was expected for each. {came}</source>
        <translation>{path} enthält keine Buchstaben: Für jeden wurde {label} erwartet. {came}</translation>
    </message>
    <message>
        <source>It holds no drawing.</source>
        <translation>Darin ist keine Zeichnung.</translation>
    </message>
    <message>
        <source>There are more than {most:,} fonts: choose a folder with fewer.</source>
        <translation>Es sind mehr als {most:,} Schriftarten: Wähle einen Ordner mit weniger.</translation>
    </message>
    <message>
        <source>{n:,} fonts read</source>
        <translation>{n:,} Schriftarten gelesen</translation>
    </message>
    <message>
        <source>Damaged, or no fonts, and left out: {files} ({some}).</source>
        <translation>Beschädigt oder keine Schriftart und weggelassen: {files} ({some}).</translation>
    </message>
    <message>
        <source>Larger than fonts are, and left out: {files} ({some}).</source>
        <translation>Größer, als Schriftarten sind, und weggelassen: {files} ({some}).</translation>
    </message>
    <message>
        <source>Not drawn within {seconds:g} seconds, and left out: {fonts} ({some}).</source>
        <translation>Nicht in {seconds:g} Sekunden gezeichnet und weggelassen: {fonts} ({some}).</translation>
    </message>
    <message>
        <source>Some letters are blank; left out: {fonts} ({some}).</source>
        <translation>Einige Buchstaben sind leer; weggelassen: {fonts} ({some}).</translation>
    </message>
    <message>
        <source>Made of bitmaps or colour pictures, without outlines, and left out: {fonts} ({some}).</source>
        <translation>Aus Rasterbildern oder farbigen Bildern, ohne Umrisse, und weggelassen: {fonts} ({some}).</translation>
    </message>
    <message>
        <source>Symbols instead of letters, and left out: {fonts} ({some}).</source>
        <translation>Symbole statt Buchstaben und weggelassen: {fonts} ({some}).</translation>
    </message>
    <message>
        <source>Boxes, bars or one sign for all letters, and left out: {fonts} ({some}).</source>
        <translation>Kästchen, Balken oder ein Zeichen für alle Buchstaben und weggelassen: {fonts} ({some}).</translation>
    </message>
    <message>
        <source>Small capitals instead of lower case, and left out: {fonts} ({some}).</source>
        <translation>Kapitälchen statt Kleinbuchstaben und weggelassen: {fonts} ({some}).</translation>
    </message>
    <message>
        <source>Without all of these letters, as fonts of other scripts are, and left out: {fonts} ({some}).</source>
        <translation>Ohne alle diese Buchstaben, wie Schriftarten anderer Schriften, und weggelassen: {fonts} ({some}).</translation>
    </message>
    <message>
        <source>The same letters as another font&apos;s, and left out: {fonts} ({some}).</source>
        <translation>Dieselben Buchstaben wie in einer anderen Schriftart und weggelassen: {fonts} ({some}).</translation>
    </message>
    <message>
        <source>Fonts on this computer</source>
        <translation>Schriftarten dieses Computers</translation>
    </message>
    <message>
        <source>Fonts in {folder}</source>
        <translation>Schriftarten in {folder}</translation>
    </message>
    <message>
        <source>Capital letters of every font installed here, by family</source>
        <translation>Großbuchstaben jeder Schriftart, die hier installiert ist, nach Familien</translation>
    </message>
    <message>
        <source>That of each font</source>
        <translation>Die jeder Schriftart</translation>
    </message>
    <message>
        <source>{folder} is no folder: one with fonts in it was expected.</source>
        <translation>{folder} ist kein Ordner: Erwartet wurde einer mit Schriftarten.</translation>
    </message>
    <message>
        <source>Found: {files} of fonts; with all letters that are asked for: {families}.</source>
        <translation>Gefunden: {files} mit Schriftarten; mit allen verlangten Buchstaben: {families}.</translation>
    </message>
    <message>
        <source>{folder} holds too few fonts: at least two families are needed, one to learn from and one to be tested on. {found}</source>
        <translation>{folder} enthält zu wenige Schriftarten: Gebraucht werden mindestens zwei Familien, eine zum Lernen und eine zum Testen. {found}</translation>
    </message>
    <message>
        <source>This computer has too few fonts: at least two families are needed, one to learn from and one to be tested on. {found} Install some fonts, or choose a folder that has some (--data fonts:FOLDER, or Open… beside the letters).</source>
        <translation>Dieser Computer hat zu wenige Schriftarten: Gebraucht werden mindestens zwei Familien, eine zum Lernen und eine zum Testen. {found} Installiere Schriftarten oder wähle einen Ordner, in dem welche sind (--data fonts:ORDNER oder Öffnen… neben den Buchstaben).</translation>
    </message>
    <message>
        <source>{fonts} of {families}: few, so that the accuracy says little about other fonts. Install more, or choose a folder that has more.</source>
        <translation>{fonts} aus {families}: wenige, sodass die Genauigkeit wenig über andere Schriftarten sagt. Installiere mehr oder wähle einen Ordner mit mehr.</translation>
    </message>
    <message>
        <source>{fonts} of {families}.</source>
        <translation>{fonts} aus {families}.</translation>
    </message>
    <message>
        <source>Print it, have one letter written in each box, and photograph or scan every page with its four rings. A picture of a page, or a folder of them, is then read wherever letters are (--data): every letter with the label of its box. The window opens a page as any picture and adds its letters to My letters; letterpad predict --page shows what a model makes of them.</source>
        <translation>Druck ihn aus, lass in jedes Feld einen Buchstaben schreiben, und fotografiere oder scanne jede Seite mit ihren vier Ringen. Das Bild einer Seite oder ein Ordner davon wird dann überall gelesen, wo es Buchstaben werden (--data): jeder Buchstabe mit dem Label seines Felds. Das Fenster öffnet eine Seite wie jedes Bild und fügt ihre Buchstaben zu Meine Buchstaben hinzu; letterpad predict --page zeigt, als was ein Modell sie liest.</translation>
    </message>
    <message>
        <source>In a folder, a page that is not a later one of the same sheet begins the sheet of another writer; pages in a folder of their own are by one writer, who is called as it is.</source>
        <translation>In einem Ordner beginnt eine Seite, die keine spätere desselben Bogens ist, den Bogen eines anderen Schreibers; Seiten in einem eigenen Ordner sind von einem Schreiber, der wie der Ordner heißt.</translation>
    </message>
    <message>
        <source>the file to write the sheet to</source>
        <translation>die Datei, in die der Bogen geschrieben wird</translation>
    </message>
    <message>
        <source>which letters are asked for: A to Z, a to z, or both (default: upper)</source>
        <translation>nach welchen Buchstaben gefragt wird: A bis Z, a bis z oder beides (Standard: upper)</translation>
    </message>
    <message>
        <source>how often each letter is asked for, 1 to {most} (default: as often as fits on one page)</source>
        <translation>wie oft nach jedem Buchstaben gefragt wird, 1- bis {most}-mal (Standard: so oft, wie auf eine Seite passt)</translation>
    </message>
    <message>
        <source>the paper&apos;s size (default: the one that is usual in your country)</source>
        <translation>die Größe des Papiers (Standard: die in deinem Land übliche)</translation>
    </message>
    <message>
        <source>{boxes:,} boxes on one page.</source>
        <translation>{boxes:,} Felder auf einer Seite.</translation>
    </message>
    <message>
        <source>{boxes:,} boxes on {pages:,} pages.</source>
        <translation>{boxes:,} Felder auf {pages:,} Seiten.</translation>
    </message>
    <message>
        <source>{path}: {error}</source>
        <translation>{path}: {error}</translation>
    </message>
    <message>
        <source>A sheet asks for every letter 1 to {most} times, not {times:,} times. Print it more often for more.</source>
        <translation>Ein Bogen fragt 1- bis {most}-mal nach jedem Buchstaben, nicht {times:,}-mal. Für mehr druck ihn öfter aus.</translation>
    </message>
    <message>
        <source>One letter in each box: the one that stands above it. Boxes may stay empty. Write as you always do.</source>
        <translation>Ein Buchstabe je Feld: der, der oben links am Rand steht. Leere Felder sind erlaubt. Schreib wie immer.</translation>
    </message>
    <message>
        <source>Letterpad, page {page} of {pages}. All four rings belong in the picture.</source>
        <translation>Letterpad, Seite {page} von {pages}. Alle vier Ringe sollen im Bild sein.</translation>
    </message>
    <message>
        <source>{file} cannot be written: {error}.</source>
        <translation>{file} lässt sich nicht schreiben: {error}.</translation>
    </message>
    <message>
        <source>This is a sheet to fill in, page {page}, but nothing is written in its boxes.</source>
        <translation>Das ist ein Bogen zum Ausfüllen, Seite {page}, aber in seinen Feldern steht nichts.</translation>
    </message>
    <message>
        <source>This is a sheet to fill in, but not all of its four rings can be seen: a corner is cut off or covered. Photograph it again, with all four rings in the picture.</source>
        <translation>Das ist ein Bogen zum Ausfüllen, aber nicht alle vier Ringe sind zu sehen: Eine Ecke ist abgeschnitten oder verdeckt. Fotografiere ihn noch einmal, mit allen vier Ringen im Bild.</translation>
    </message>
    <message>
        <source>This is a sheet to fill in, but the row of black marks at its top cannot be read, which says what is in its boxes: it is covered, blurred or printed by another version of Letterpad. Photograph it again, from above and in good light.</source>
        <translation>Das ist ein Bogen zum Ausfüllen, aber die Reihe schwarzer Marken an seinem oberen Rand, die sagt, was in den Feldern steht, ist nicht lesbar: Sie ist verdeckt, unscharf oder von einer anderen Version von Letterpad. Fotografiere ihn noch einmal, von oben und bei gutem Licht.</translation>
    </message>
    <message>
        <source>This is a sheet to fill in, but it is too small in the picture: a box is {n} pixels wide, and {least} are needed. Photograph it again, from nearer.</source>
        <translation>Das ist ein Bogen zum Ausfüllen, aber er ist im Bild zu klein: Ein Feld ist {n} Pixel breit, und {least} sind nötig. Fotografiere ihn noch einmal, aus der Nähe.</translation>
    </message>
    <message>
        <source>This is a sheet to fill in, but the picture is too blurred to read the letters. Photograph it again, with a steady hand and in good light.</source>
        <translation>Das ist ein Bogen zum Ausfüllen, aber das Bild ist zu unscharf, um die Buchstaben zu lesen. Fotografiere ihn noch einmal, mit ruhiger Hand und bei gutem Licht.</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>A bis Z</translation>
    </message>
    <message>
        <source>a to z</source>
        <translation>a bis z</translation>
    </message>
    <message>
        <source>both cases</source>
        <translation>groß und klein</translation>
    </message>
    <message>
        <source>Filled-in sheets</source>
        <translation>Ausgefüllte Bögen</translation>
    </message>
    <message>
        <source>pictures of sheets to fill in (one, or a folder of them)</source>
        <translation>Bilder ausgefüllter Bögen (eines oder ein Ordner davon)</translation>
    </message>
    <message>
        <source>reading a sheet</source>
        <translation>Bogen wird gelesen</translation>
    </message>
    <message>
        <source>{n:,} sheets read</source>
        <translation>{n:,} Bögen gelesen</translation>
    </message>
    <message>
        <source>{path} holds no letters: pictures of filled-in sheets were expected. {came}</source>
        <translation>{path} enthält keine Buchstaben: Bilder ausgefüllter Bögen wurden erwartet. {came}</translation>
    </message>
    <message>
        <source>{case}: {pages}</source>
        <translation>{case}: {pages}</translation>
    </message>
    <message>
        <source>The sheets do not all ask for the same letters ({kinds}): unless classes are chosen, upper and lower case stay apart.</source>
        <translation>Die Bögen fragen nicht alle nach denselben Buchstaben ({kinds}): Wenn keine Klassen gewählt sind, bleiben Groß- und Kleinbuchstaben getrennt.</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>{n:,} pages</source>
        <translation>{n:,} Seiten</translation>
    </message>
    <message>
        <source>No sheets to fill in, and left out: {pictures} ({names}).</source>
        <translation>Keine ausgefüllten Bögen und weggelassen: {pictures} ({names}).</translation>
    </message>
    <message>
        <source>Unreadable, and left out: {pictures} ({names}).</source>
        <translation>Nicht lesbar und weggelassen: {pictures} ({names}).</translation>
    </message>
    <message>
        <source>{folder} is there already, and not an empty folder. Pictures are written to a new folder only, so that they are not mixed with others: choose another name.</source>
        <translation>{folder} ist schon da und kein leerer Ordner. Bilder werden nur in einen neuen Ordner geschrieben, damit sie sich nicht mit anderen mischen: wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>A table can hold class names of {most} characters, and “{name}…” is longer.</source>
        <translation>Eine Tabelle kann Klassennamen mit {most} Zeichen fassen, und „{name}…“ ist länger.</translation>
    </message>
    <message>
        <source>The folders mean what {file} says.</source>
        <translation>Die Ordner bedeuten, was in {file} steht.</translation>
    </message>
    <message>
        <source>An archive of drawings</source>
        <translation>Ein Archiv mit Zeichnungen</translation>
    </message>
    <message>
        <source>tar or zip archives of drawings (InkML, UNIPEN, SVG, UJI or ndjson)</source>
        <translation>tar- oder zip-Archive mit Zeichnungen (InkML, UNIPEN, SVG, UJI oder ndjson)</translation>
    </message>
    <message>
        <source>Larger than {megabytes} MB, and left out: {files}.</source>
        <translation>Größer als {megabytes} MB und weggelassen: {files}.</translation>
    </message>
    <message>
        <source>{n:,} files unpacked</source>
        <translation>{n:,} Dateien entpackt</translation>
    </message>
    <message>
        <source>{path} unpacks to more than {most:,} MB. No file of letters does, so it is not read.</source>
        <translation>{path} wird entpackt größer als {most:,} MB. Das wird keine Datei mit Buchstaben, deshalb wird sie nicht gelesen.</translation>
    </message>
    <message>
        <source>{path}: letters, or a picture of a filled-in sheet, were expected, but this is {kind}. {advice}</source>
        <translation>{path}: Buchstaben oder das Bild eines ausgefüllten Bogens wurden erwartet, aber das ist {kind}. {advice}</translation>
    </message>
    <message>
        <source>{path} is a picture, but not of a sheet to fill in. Of pictures only those are imported, as only they say which letter is where. Open another picture on the page Draw: letters on it are read there, and kept once you have checked them.</source>
        <translation>{path} ist ein Bild, aber nicht von einem Bogen zum Ausfüllen. Von Bildern werden nur solche importiert, denn nur sie sagen, wo welcher Buchstabe steht. Öffne ein anderes Bild auf der Seite „Zeichnen“: Dort werden die Buchstaben darauf gelesen und behalten, sobald du sie geprüft hast.</translation>
    </message>
    <message>
        <source>--words reads ink with the recogniser that comes with Letterpad: it goes with none of --page, --pictures-only and --model.</source>
        <translation>--words liest Tinte mit dem Erkenner, der zu Letterpad gehört: Es geht nicht zusammen mit --page, --pictures-only oder --model.</translation>
    </message>
    <message>
        <source>With --words, - stands alone: lines are answered as they come.</source>
        <translation>Bei --words steht - allein: Zeilen werden beantwortet, sobald sie kommen.</translation>
    </message>
    <message>
        <source>Nothing comes through standard input, which - stands for. Write: cat FILE | letterpad predict --words -</source>
        <translation>Über die Standardeingabe, für die - steht, kommt nichts. Schreib: cat DATEI | letterpad predict --words -</translation>
    </message>
    <message>
        <source>line {number}: {error}.</source>
        <translation>Zeile {number}: {error}.</translation>
    </message>
    <message>
        <source>{file}, {number}: {error}.</source>
        <translation>{file}, {number}: {error}.</translation>
    </message>
    <message>
        <source>nothing is read</source>
        <translation>nichts gelesen</translation>
    </message>
    <message>
        <source>{text} ({share})</source>
        <translation>{text} ({share})</translation>
    </message>
    <message>
        <source>--words names labelled words, which are read by what comes with Letterpad: it goes with neither --data nor --model.</source>
        <translation>--words nennt beschriftete Wörter, und die liest, was zu Letterpad gehört: Es geht weder mit --data noch mit --model zusammen.</translation>
    </message>
    <message>
        <source>reading {n:,} words</source>
        <translation>{n:,} Wörter werden gelesen</translation>
    </message>
    <message>
        <source>{file}: there are no labelled words in it.</source>
        <translation>{file}: Darin sind keine beschrifteten Wörter.</translation>
    </message>
    <message>
        <source>{n:,} words: {letters} of the letters are right, {words} of the words, {first} among the first five; {cased} with their case.</source>
        <translation>{n:,} Wörter: {letters} der Buchstaben sind richtig, {words} der Wörter, {first} unter den ersten fünf; {cased} samt Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>Without any word list: {letters} of the letters, {words} of the words.</source>
        <translation>Ohne jede Wortliste: {letters} der Buchstaben, {words} der Wörter.</translation>
    </message>
    <message>
        <source>Words that are in the word list: {share}.</source>
        <translation>Wörter, die in der Wortliste stehen: {share}.</translation>
    </message>
    <message>
        <source>Words that are not in the word list: {share}.</source>
        <translation>Wörter, die nicht in der Wortliste stehen: {share}.</translation>
    </message>
    <message>
        <source>By writer ({n}): {letters} of the letters, {words} of the words; worst: {worst}.</source>
        <translation>Nach Schreiber ({n}): {letters} der Buchstaben, {words} der Wörter; am schlechtesten: {worst}.</translation>
    </message>
    <message>
        <source>{writer} {share}</source>
        <translation>{writer} {share}</translation>
    </message>
    <message>
        <source>nothing is written</source>
        <translation>nichts geschrieben</translation>
    </message>
    <message>
        <source>This looks like joined writing, which is not read. Print the letters, each by itself.</source>
        <translation>Das sieht nach verbundener Schrift aus, und die wird nicht gelesen. Schreib Druckbuchstaben, jeden für sich.</translation>
    </message>
    <message>
        <source>This is too long for a word, or joined. Leave gaps between words, and print the letters.</source>
        <translation>Das ist zu lang für ein Wort oder verbunden. Lass Lücken zwischen den Wörtern und schreib Druckbuchstaben.</translation>
    </message>
    <message>
        <source>This looks like digits. Only letters are read.</source>
        <translation>Das sieht nach Ziffern aus. Gelesen werden nur Buchstaben.</translation>
    </message>
    <message>
        <source>This does not look like letters.</source>
        <translation>Das sieht nicht nach Buchstaben aus.</translation>
    </message>
    <message>
        <source>Lines run into each other here. Leave more room between them.</source>
        <translation>Hier laufen Zeilen ineinander. Lass mehr Platz zwischen ihnen.</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Letterpad</source>
        <translation>Über Letterpad</translation>
    </message>
    <message>
        <source>Versions and licences</source>
        <translation>Versionen und Lizenzen</translation>
    </message>
    <message>
        <source>Version {0}, under the {1} licence.</source>
        <translation>Version {0}, unter der {1}-Lizenz.</translation>
    </message>
    <message>
        <source>Data, colours and icons</source>
        <translation>Daten, Farben und Symbole</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>CC BY 4.0. The built-in handwriting and the recogniser were learned from it; none of its drawings is included. The International Unipen Foundation; I. Guyon, L. Schomaker, R. Plamondon, M. Liberman, S. Janet, 1994.</source>
        <translation>CC BY 4.0. Die Letterpad-Schrift und der Erkenner sind daraus gelernt; keine der Zeichnungen ist enthalten. The International Unipen Foundation; I. Guyon, L. Schomaker, R. Plamondon, M. Liberman, S. Janet, 1994.</translation>
    </message>
    <message>
        <source>Colours of runs and curves</source>
        <translation>Farben der Läufe und Kurven</translation>
    </message>
    <message>
        <source>Masataka Okabe and Kei Ito, Color Universal Design, 2008.</source>
        <translation>Masataka Okabe und Kei Ito, Color Universal Design, 2008.</translation>
    </message>
    <message>
        <source>Colours of the confusion matrix</source>
        <translation>Farben der Konfusionsmatrix</translation>
    </message>
    <message>
        <source>CET-L17 by Peter Kovesi, CC BY 4.0; Inferno by Nathaniel Smith and Stéfan van der Walt, CC0 1.0. Both come with pyqtgraph.</source>
        <translation>CET-L17 von Peter Kovesi, CC BY 4.0; Inferno von Nathaniel Smith und Stéfan van der Walt, CC0 1.0. Beide kommen mit pyqtgraph.</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Drawn for Letterpad, under its licence.</source>
        <translation>Für Letterpad gezeichnet, unter derselben Lizenz.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Licence and authors</source>
        <translation>Lizenz und Urheber</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>nicht verzeichnet</translation>
    </message>
</context>
<context>
    <name>AccuracyChart</name>
    <message>
        <source>Held-out accuracy</source>
        <translation>Genauigkeit auf zurückgehaltenen Buchstaben</translation>
    </message>
    <message>
        <source>Chosen: {0}.</source>
        <translation>Gewählt: {0}.</translation>
    </message>
    <message>
        <source>Held-out accuracy {0}. {1}</source>
        <translation>Genauigkeit {0}. {1}</translation>
    </message>
    <message>
        <source>What trained models score on held-out letters will be here.</source>
        <translation>Hier steht, was trainierte Modelle auf zurückgehaltenen Buchstaben erreichen.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95‑%‑Intervall</translation>
    </message>
    <message>
        <source>95 % interval, from</source>
        <translation>95‑%‑Intervall, von</translation>
    </message>
    <message>
        <source>95 % interval, to</source>
        <translation>95‑%‑Intervall, bis</translation>
    </message>
    <message>
        <source>Read right</source>
        <translation>Richtig gelesen</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Choose the model above or below, the best or the last.</source>
        <translation>Das Modell darüber oder darunter wählen, das beste oder das letzte.</translation>
    </message>
</context>
<context>
    <name>AccuracyPanel</name>
    <message>
        <source>Held-out accuracy of every trained model</source>
        <translation>Genauigkeit jedes trainierten Modells auf zurückgehaltenen Buchstaben</translation>
    </message>
    <message>
        <source>The share of held-out letters that each model reads right, with its 95 % interval.</source>
        <translation>Anteil der zurückgehaltenen Buchstaben, die jedes Modell richtig liest, mit seinem 95-%-Intervall.</translation>
    </message>
</context>
<context>
    <name>ActionsRow</name>
    <message>
        <source>Train on these letters</source>
        <translation>Mit diesen trainieren</translation>
    </message>
    <message>
        <source>Choose my letters to learn from, and open the training.</source>
        <translation>Meine Buchstaben zum Lernen wählen und das Training öffnen.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Add letters from files: of another computer, of a whole class, or photographs of filled-in sheets.</source>
        <translation>Buchstaben aus Dateien dazunehmen: von einem anderen Rechner, von einer ganzen Klasse oder aus Fotos ausgefüllter Bögen.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Save letters as a file, for another computer or another program.</source>
        <translation>Buchstaben als Datei speichern, für einen anderen Rechner oder ein anderes Programm.</translation>
    </message>
    <message>
        <source>Find doubles…</source>
        <translation>Doppelte suchen…</translation>
    </message>
    <message>
        <source>Look for drawings that are there more than once.</source>
        <translation>Zeichnungen suchen, die mehrmals da sind.</translation>
    </message>
    <message>
        <source>Authors…</source>
        <translation>Personen…</translation>
    </message>
    <message>
        <source>See who drew the letters; rename somebody, or delete all of theirs.</source>
        <translation>Sehen, wer die Buchstaben gezeichnet hat; jemanden umbenennen oder alles von jemandem löschen.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Your files, a backup of everything, and back from a backup</source>
        <translation>Deine Dateien, eine Sicherung von allem und zurück aus einer Sicherung</translation>
    </message>
    <message>
        <source>Export letters</source>
        <translation>Buchstaben exportieren</translation>
    </message>
    <message>
        <source>Show my files</source>
        <translation>Meine Dateien zeigen</translation>
    </message>
    <message>
        <source>Open the folder in which your letters, models and settings lie.</source>
        <translation>Den Ordner öffnen, in dem deine Buchstaben, Modelle und Einstellungen liegen.</translation>
    </message>
    <message>
        <source>Back up everything…</source>
        <translation>Alles sichern…</translation>
    </message>
    <message>
        <source>Save letters, models and settings as one file.</source>
        <translation>Buchstaben, Modelle und Einstellungen als eine Datei speichern.</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Zurückholen…</translation>
    </message>
    <message>
        <source>Bring back what a backup has saved.</source>
        <translation>Zurückholen, was gesichert wurde.</translation>
    </message>
    <message>
        <source>All letters ({0})…</source>
        <translation>Alle Buchstaben ({0})…</translation>
    </message>
    <message>
        <source>Those that are shown ({0})…</source>
        <translation>Die gezeigten ({0})…</translation>
    </message>
    <message>
        <source>Those that are chosen ({0})…</source>
        <translation>Die gewählten ({0})…</translation>
    </message>
</context>
<context>
    <name>AlgorithmForm</name>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>From the package {0}</source>
        <translation>Aus dem Paket {0}</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Share of the training letters that the model does not learn from, to watch the training and to stop it in time. The held-out letters are not touched.</source>
        <translation>Anteil der Trainingsbuchstaben, aus dem das Modell nicht lernt, um das Training zu beobachten und rechtzeitig zu beenden. Die zurückgehaltenen Buchstaben bleiben unberührt.</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Both cases apart</source>
        <translation>Groß und klein getrennt</translation>
    </message>
    <message>
        <source>Answer with 52 letters, a bar for every upper and lower case letter</source>
        <translation>Mit 52 Buchstaben antworten: ein Balken für jeden Groß- und Kleinbuchstaben</translation>
    </message>
    <message>
        <source>no letter</source>
        <translation>kein Buchstabe</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>The letter that the model reads in your drawing</source>
        <translation>Der Buchstabe, den das Modell in deiner Zeichnung liest</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>probably</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>{0}, then {1}</source>
        <translation>{0}, dann {1}</translation>
    </message>
    <message>
        <source>lower case, by its height on the lines</source>
        <translation>klein, nach der Höhe auf den Linien</translation>
    </message>
    <message>
        <source>upper case, by its height on the lines</source>
        <translation>groß, nach der Höhe auf den Linien</translation>
    </message>
    <message>
        <source>another letter</source>
        <translation>ein anderer</translation>
    </message>
    <message>
        <source>no letter at all</source>
        <translation>gar kein Buchstabe</translation>
    </message>
    <message>
        <source>not sure: {0}</source>
        <translation>nicht sicher: {0}</translation>
    </message>
    <message>
        <source>nearest: {0}</source>
        <translation>am nächsten: {0}</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} oder {1}</translation>
    </message>
    <message>
        <source>l (small L)</source>
        <translation>l (kleines L)</translation>
    </message>
    <message>
        <source>The answer appears while you draw.</source>
        <translation>Die Antwort erscheint, während du zeichnest.</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>&amp;Settings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
</context>
<context>
    <name>AuthorsDialog</name>
    <message>
        <source>Authors</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Letters that you draw here are yours. Those of others came in files, with the names of who drew them.</source>
        <translation>Buchstaben, die du hier zeichnest, sind deine. Die von anderen kamen in Dateien, mit den Namen derer, die sie gezeichnet haben.</translation>
    </message>
    <message>
        <source>Who drew letters, and how many</source>
        <translation>Wer Buchstaben gezeichnet hat, und wie viele</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>Give the chosen author another name, or the name of another one</source>
        <translation>Der gewählten Person einen anderen Namen geben, oder den einer anderen</translation>
    </message>
    <message>
        <source>&amp;Delete with all drawings…</source>
        <translation>Mit allen Zeichnungen &amp;löschen…</translation>
    </message>
    <message>
        <source>Remove the chosen author and everything that they drew, for good</source>
        <translation>Die gewählte Person und alles, was sie gezeichnet hat, endgültig entfernen</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>Your drawing would be lost in a crash: {0}</source>
        <translation>Deine Zeichnung ginge bei einem Absturz verloren: {0}</translation>
    </message>
    <message>
        <source>A drawing from an earlier session cannot be read; it is kept as {0}.</source>
        <translation>Eine Zeichnung aus einer früheren Sitzung lässt sich nicht lesen; sie ist als {0} aufgehoben.</translation>
    </message>
</context>
<context>
    <name>BesideForm</name>
    <message>
        <source>Curves beside</source>
        <translation>Kurven daneben</translation>
    </message>
    <message>
        <source>Draw the curves of an earlier training on the same axes, while this one runs.</source>
        <translation>Zeichnet die Kurven eines früheren Trainings auf dieselben Achsen, während dieses läuft.</translation>
    </message>
    <message>
        <source>no other</source>
        <translation>kein anderes</translation>
    </message>
    <message>
        <source>Axis of the curves</source>
        <translation>Achse der Kurven</translation>
    </message>
    <message>
        <source>What lies along the axis: the seconds since each training began, or how much of each is done.</source>
        <translation>Was auf der Achse liegt: die Sekunden seit dem Beginn jedes Trainings, oder wie viel von jedem getan ist.</translation>
    </message>
    <message>
        <source>by seconds</source>
        <translation>nach Sekunden</translation>
    </message>
    <message>
        <source>by share</source>
        <translation>nach Anteil</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>Daneben</translation>
    </message>
</context>
<context>
    <name>BuiltinLetters</name>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
</context>
<context>
    <name>Calibration</name>
    <message>
        <source>Where {0} says {1}, it is right {2} times in 100: too sure.</source>
        <translation>Wo {0} {1} sagt, liegt es in {2} von 100 Fällen richtig: zu sicher.</translation>
    </message>
    <message>
        <source>Where {0} says {1}, it is right {2} times in 100: not sure enough.</source>
        <translation>Wo {0} {1} sagt, liegt es in {2} von 100 Fällen richtig: nicht sicher genug.</translation>
    </message>
    <message>
        <source>Where {0} says {1}, it is right {2} times in 100: as it should be, as far as {3} answers tell.</source>
        <translation>Wo {0} {1} sagt, liegt es in {2} von 100 Fällen richtig: wie es sein soll, soweit {3} Antworten das zeigen.</translation>
    </message>
    <message>
        <source>Each dot is of about as many answers as the others; the calibration error is of {0} bins of equal width.</source>
        <translation>Jeder Punkt steht für etwa gleich viele Antworten; der Kalibrierungsfehler ist aus {0} gleich breiten Gruppen berechnet.</translation>
    </message>
    <message>
        <source>Intervals are by letter, since it is not known who wrote these letters: letters of one hand are alike, so they may be too narrow.</source>
        <translation>Die Intervalle sind nach Buchstaben berechnet, weil nicht bekannt ist, wer sie geschrieben hat: Buchstaben einer Hand ähneln sich, daher können sie zu schmal sein.</translation>
    </message>
    <message>
        <source>Intervals are by writer, of {0}.</source>
        <translation>Die Intervalle sind nach Schreiber berechnet; es sind {0}.</translation>
    </message>
    <message>
        <source>A set of {0} names the letters that a drawing may be, and promises to hold the right one that often. What it takes to be named was found on one half of the letters, and counted on the other.</source>
        <translation>Eine Menge von {0} nennt die Buchstaben, die eine Zeichnung sein kann, und verspricht, den richtigen so oft zu enthalten. Ab wann einer genannt wird, wurde an der einen Hälfte der Buchstaben bestimmt und an der anderen gezählt.</translation>
    </message>
</context>
<context>
    <name>CalibrationPanel</name>
    <message>
        <source>Letterpad&apos;s recogniser</source>
        <translation>Letterpads Erkenner</translation>
    </message>
    <message>
        <source>Choose a run to see whether it is right as often as it says.</source>
        <translation>Wähle ein Modell, um zu sehen, ob es so oft richtig liegt, wie es sagt.</translation>
    </message>
    <message>
        <source>Reading what was answered to the held-out letters …</source>
        <translation>Die Antworten zu den zurückgehaltenen Buchstaben werden gelesen …</translation>
    </message>
    <message>
        <source>The two were tested on different letters.</source>
        <translation>Die beiden wurden an verschiedenen Buchstaben getestet.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Draw a letter with the mouse, a finger or a pen, or with the arrow keys: the space bar puts the pen on the paper and lifts it</source>
        <translation>Zeichne einen Buchstaben mit Maus, Finger oder Stift, oder mit den Pfeiltasten: Die Leertaste setzt den Stift auf und hebt ihn ab</translation>
    </message>
    <message>
        <source>“Yes, right”: keep the drawing in My letters as the letter that is read.</source>
        <translation>„Ja, richtig“: die Zeichnung in „Meine Buchstaben“ aufheben, als der Buchstabe, der gelesen wird.</translation>
    </message>
    <message>
        <source>“No, it is…”: keep the drawing in My letters as this letter, and so with every other key.</source>
        <translation>„Nein, es ist …“: die Zeichnung in „Meine Buchstaben“ als diesen Buchstaben aufheben; ebenso mit jeder anderen Taste.</translation>
    </message>
    <message>
        <source>Draw a letter here</source>
        <translation>Zeichne hier einen Buchstaben</translation>
    </message>
</context>
<context>
    <name>CanvasColumn</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>Was das Modell sieht</translation>
    </message>
    <message>
        <source>Show or hide what the model gets of your drawing.</source>
        <translation>Zeigt oder verbirgt, was das Modell von der Zeichnung bekommt.</translation>
    </message>
    <message>
        <source>Take back that this was kept in My letters as {0}</source>
        <translation>Zurücknehmen, dass dies als {0} in „Meine Buchstaben“ aufgehoben wurde</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>Eraser ({0}): take away whole strokes with the mouse, a finger or a pen; the other end of a pen always does. Undo brings them back.</source>
        <translation>Radierer ({0}): nimmt ganze Striche weg, mit Maus, Finger oder Stift; das andere Ende eines Stifts tut das immer. „Rückgängig“ bringt sie zurück.</translation>
    </message>
</context>
<context>
    <name>CarryBackups</name>
    <message>
        <source>Back up everything</source>
        <translation>Alles sichern</translation>
    </message>
    <message>
        <source>Backups of Letterpad</source>
        <translation>Sicherungen von Letterpad</translation>
    </message>
    <message>
        <source>Stopped: nothing was saved.</source>
        <translation>Angehalten: Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>{0}, {1}, your lessons and settings saved as {2}.</source>
        <translation>{0}, {1}, deine Lektionen und Einstellungen gespeichert als {2}.</translation>
    </message>
    <message>
        <source>Saving a backup …</source>
        <translation>Sicherung wird gespeichert …</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Restoring a backup …</source>
        <translation>Sicherung wird zurückgeholt …</translation>
    </message>
</context>
<context>
    <name>CarryLetters</name>
    <message>
        <source>Import letters</source>
        <translation>Buchstaben importieren</translation>
    </message>
    <message>
        <source>Letters and filled-in sheets</source>
        <translation>Buchstaben und ausgefüllte Bögen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Importing letters …</source>
        <translation>Buchstaben werden importiert …</translation>
    </message>
    <message>
        <source>Export letters</source>
        <translation>Buchstaben exportieren</translation>
    </message>
    <message>
        <source>my letters</source>
        <comment>A file&apos;s name</comment>
        <translation>meine Buchstaben</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Drawings, a line each</source>
        <translation>Zeichnungen, je eine Zeile</translation>
    </message>
    <message>
        <source>Drawings, packed</source>
        <translation>Zeichnungen, gepackt</translation>
    </message>
    <message>
        <source>Table of pixels, as Kaggle&apos;s</source>
        <translation>Tabelle mit Pixeln, wie bei Kaggle</translation>
    </message>
    <message>
        <source>NumPy arrays</source>
        <translation>NumPy-Arrays</translation>
    </message>
    <message>
        <source>A folder of pictures for each letter</source>
        <translation>Ein Ordner mit Bildern für jeden Buchstaben</translation>
    </message>
    <message>
        <source>A folder of IDX files, as MNIST&apos;s</source>
        <translation>Ein Ordner mit IDX-Dateien, wie bei MNIST</translation>
    </message>
    <message>
        <source>Stopped: nothing was saved.</source>
        <translation>Angehalten: Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>{0} saved as {1}.</source>
        <translation>{0} gespeichert als {1}.</translation>
    </message>
    <message>
        <source>Exporting letters …</source>
        <translation>Buchstaben werden exportiert …</translation>
    </message>
</context>
<context>
    <name>CarryingStrip</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop here; what has been added so far stays</source>
        <translation>Hier anhalten; was schon dazugekommen ist, bleibt</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Einzelheiten…</translation>
    </message>
    <message>
        <source>See it file by file and author by author</source>
        <translation>Nach Dateien und Personen ansehen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Copy the chart, as a picture and as a table.</source>
        <translation>Das Diagramm kopieren, als Bild und als Tabelle.</translation>
    </message>
    <message>
        <source>Copy or save the chart, or show it as a table.</source>
        <translation>Das Diagramm kopieren, speichern oder als Tabelle zeigen.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Save as &amp;PNG…</source>
        <translation>Als &amp;PNG speichern …</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>Als &amp;SVG speichern …</translation>
    </message>
    <message>
        <source>Save as CS&amp;V…</source>
        <translation>Als CS&amp;V speichern …</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} lässt sich nicht schreiben: {1}.</translation>
    </message>
</context>
<context>
    <name>ChoosablePictures</name>
    <message>
        <source>Go to the next picture.</source>
        <translation>Zum nächsten Bild gehen.</translation>
    </message>
    <message>
        <source>Choose the letter of the picture.</source>
        <translation>Den Buchstaben des Bildes wählen.</translation>
    </message>
    <message>
        <source>Show the previous or the next pictures.</source>
        <translation>Die vorigen oder die nächsten Bilder zeigen.</translation>
    </message>
    <message>
        <source>Go to the first or the last picture.</source>
        <translation>Zum ersten oder zum letzten Bild gehen.</translation>
    </message>
</context>
<context>
    <name>ChoosingGrid</name>
    <message>
        <source>Go to another drawing.</source>
        <translation>Zu einer anderen Zeichnung gehen.</translation>
    </message>
    <message>
        <source>Choose several drawings beside each other.</source>
        <translation>Mehrere Zeichnungen nebeneinander wählen.</translation>
    </message>
    <message>
        <source>Go on without choosing.</source>
        <translation>Weitergehen, ohne zu wählen.</translation>
    </message>
    <message>
        <source>Choose one more, or less.</source>
        <translation>Eine mehr oder weniger wählen.</translation>
    </message>
    <message>
        <source>Choose all that are shown.</source>
        <translation>Alle gezeigten wählen.</translation>
    </message>
    <message>
        <source>Choose none.</source>
        <translation>Keine wählen.</translation>
    </message>
    <message>
        <source>Open the drawing on the canvas.</source>
        <translation>Die Zeichnung auf der Zeichenfläche öffnen.</translation>
    </message>
</context>
<context>
    <name>ChosenAnswers</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Schreiber</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>Chosen letters</source>
        <translation>Gewählte Buchstaben</translation>
    </message>
    <message>
        <source>the letter: what {0} answered, and how surely</source>
        <translation>der Buchstabe: was {0} antwortete, und wie sicher</translation>
    </message>
</context>
<context>
    <name>ChosenLettersActions</name>
    <message>
        <source>Save the chosen letters</source>
        <translation>Die gewählten Buchstaben speichern</translation>
    </message>
    <message>
        <source>“{0}” cannot be written: {1}</source>
        <translation>„{0}“ lässt sich nicht schreiben: {1}</translation>
    </message>
</context>
<context>
    <name>ChosenPictures</name>
    <message>
        <source>Chosen letters</source>
        <translation>Gewählte Buchstaben</translation>
    </message>
    <message>
        <source>1 letter</source>
        <translation>1 Buchstabe</translation>
    </message>
    <message>
        <source>{0} letters</source>
        <translation>{0} Buchstaben</translation>
    </message>
    <message>
        <source>Pictures of the chosen letters</source>
        <translation>Bilder der gewählten Buchstaben</translation>
    </message>
    <message>
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
</context>
<context>
    <name>ChosenRow</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Open on the canvas</source>
        <translation>Auf der Zeichenfläche öffnen</translation>
    </message>
    <message>
        <source>Show the drawing on the canvas, to see what the models make of it (Enter).</source>
        <translation>Die Zeichnung auf der Zeichenfläche zeigen, um zu sehen, was die Modelle lesen (Eingabetaste).</translation>
    </message>
    <message>
        <source>It is…</source>
        <translation>Es ist …</translation>
    </message>
    <message>
        <source>Say which letter the chosen drawings are (F2, or simply type it).</source>
        <translation>Sagen, welcher Buchstabe die gewählten Zeichnungen sind (F2, oder einfach tippen).</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the chosen drawings (Delete); Ctrl+Z brings them back.</source>
        <translation>Die gewählten Zeichnungen löschen (Entf); Strg+Z holt sie zurück.</translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation>{0} von {1} gewählt</translation>
    </message>
    <message>
        <source>{0} restored.</source>
        <translation>{0} wiederhergestellt.</translation>
    </message>
    <message>
        <source>{0} deleted.</source>
        <translation>{0} gelöscht.</translation>
    </message>
    <message>
        <source>{0} taken out again.</source>
        <translation>{0} wieder herausgenommen.</translation>
    </message>
    <message>
        <source>{0} imported.</source>
        <translation>{0} importiert.</translation>
    </message>
    <message>
        <source>{0}: as before.</source>
        <translation>{0}: wie zuvor.</translation>
    </message>
    <message>
        <source>{0}: now {1}.</source>
        <translation>{0}: jetzt {1}.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Do it again (Ctrl+Y)</source>
        <translation>Noch einmal ausführen (Strg+Y)</translation>
    </message>
    <message>
        <source>Take it back (Ctrl+Z)</source>
        <translation>Zurücknehmen (Strg+Z)</translation>
    </message>
</context>
<context>
    <name>ClassCard</name>
    <message>
        <source>Each letter</source>
        <translation>Jeder Buchstabe</translation>
    </message>
    <message>
        <source>How they vary</source>
        <translation>Wie sie sich unterscheiden</translation>
    </message>
    <message>
        <source>Show the standard deviation of each pixel instead of its mean: dark where the letters of a class differ from each other.</source>
        <translation>Statt des Mittels die Standardabweichung jedes Pixels zeigen: dunkel, wo sich die Buchstaben einer Klasse voneinander unterscheiden.</translation>
    </message>
    <message>
        <source>how their pixels vary</source>
        <translation>wie sich ihre Pixel unterscheiden</translation>
    </message>
    <message>
        <source>mean picture</source>
        <translation>mittleres Bild</translation>
    </message>
</context>
<context>
    <name>ClassChart</name>
    <message>
        <source>Letters of each class</source>
        <translation>Buchstaben jeder Klasse</translation>
    </message>
    <message>
        <source>all letters</source>
        <translation>alle Buchstaben</translation>
    </message>
    <message>
        <source>mean picture</source>
        <translation>mittleres Bild</translation>
    </message>
    <message>
        <source>{0}: no letters</source>
        <translation>{0}: keine Buchstaben</translation>
    </message>
    <message>
        <source>{0}: 1 letter ({2})</source>
        <translation>{0}: 1 Buchstabe ({2})</translation>
    </message>
    <message>
        <source>{0}: {1} letters ({2})</source>
        <translation>{0}: {1} Buchstaben ({2})</translation>
    </message>
    <message>
        <source>How many letters each class has will be drawn here.</source>
        <translation>Hier erscheint, wie viele Buchstaben jede Klasse hat.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Go to a letter.</source>
        <translation>Zu einem Buchstaben gehen.</translation>
    </message>
    <message>
        <source>Choose this letter in all views, or all letters again.</source>
        <translation>Diesen Buchstaben in allen Ansichten wählen, oder wieder alle.</translation>
    </message>
</context>
<context>
    <name>ClassNamesField</name>
    <message>
        <source>Class names</source>
        <translation>Namen der Klassen</translation>
    </message>
    <message>
        <source>IDX files number their classes and do not name them. Type the names in the order of the numbers: ABCDEFGHIJ, or separated by spaces, or by commas if a name has a space in it. Press Enter to read the file with these names.</source>
        <translation>IDX-Dateien nummerieren ihre Klassen und benennen sie nicht. Gib die Namen in der Reihenfolge der Nummern ein: ABCDEFGHIJ oder durch Leerzeichen getrennt, oder durch Kommas, wenn ein Name ein Leerzeichen enthält. Mit der Eingabetaste wird die Datei mit diesen Namen gelesen.</translation>
    </message>
</context>
<context>
    <name>ClassesDialog</name>
    <message>
        <source>Choose classes</source>
        <translation>Klassen auswählen</translation>
    </message>
    <message>
        <source>&amp;Use these classes</source>
        <translation>&amp;Diese Klassen nehmen</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>Use all classes</source>
        <translation>Alle Klassen nehmen</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>Leave all classes out</source>
        <translation>Alle Klassen weglassen</translation>
    </message>
    <message>
        <source>{0} of {1} classes are used; the letters of others are left out.</source>
        <translation>{0} von {1} Klassen werden genommen; die Buchstaben der anderen werden weggelassen.</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Code of “{0}”</source>
        <translation>Code von „{0}“</translation>
    </message>
    <message>
        <source>This script trains and tests the same without Letterpad. It reads the letters from a file beside it, which is saved with it.</source>
        <translation>Dieses Skript trainiert und testet ohne Letterpad dasselbe. Es liest die Buchstaben aus einer Datei neben ihm, die mit ihm gespeichert wird.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the script</source>
        <translation>Das Skript kopieren</translation>
    </message>
    <message>
        <source>Save script and letters…</source>
        <translation>Skript und Buchstaben speichern…</translation>
    </message>
    <message>
        <source>Save the script, and beside it the letters that it reads</source>
        <translation>Das Skript speichern und daneben die Buchstaben, die es liest</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Train a model on the Draw page. Here you will see whether it is better than Letterpad&apos;s recogniser or another model, and which letters make the difference.</source>
        <translation>Trainiere ein Modell auf der Seite „Zeichnen“. Hier siehst du dann, ob es besser ist als Letterpads Erkenner oder ein anderes Modell und welche Buchstaben den Unterschied machen.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More about the two models</source>
        <translation>Mehr über die beiden Modelle</translation>
    </message>
    <message>
        <source>Letter by letter</source>
        <translation>Buchstabe für Buchstabe</translation>
    </message>
    <message>
        <source>Which letters make the difference</source>
        <translation>Welche Buchstaben den Unterschied machen</translation>
    </message>
    <message>
        <source>What was learned</source>
        <translation>Was gelernt wurde</translation>
    </message>
    <message>
        <source>Weights, filters, questions or neighbours: what each of the two learned</source>
        <translation>Gewichte, Filter, Fragen oder Nachbarn: was jedes der beiden gelernt hat</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>How loss and accuracy went while the two were trained</source>
        <translation>Wie Verlust und Genauigkeit verliefen, während die beiden trainiert wurden</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>Would more letters help?</source>
        <translation>Würden mehr Buchstaben helfen?</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Is the algorithm better, or was it luck?</source>
        <translation>Ist der Algorithmus besser, oder war es Zufall?</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>What accuracy costs: seconds, bytes, milliseconds</source>
        <translation>Was Genauigkeit kostet: Sekunden, Bytes, Millisekunden</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Are 90 % really 90 %?</source>
        <translation>Sind 90 % wirklich 90 %?</translation>
    </message>
    <message>
        <source>Labels in doubt</source>
        <translation>Zweifelhafte Labels</translation>
    </message>
    <message>
        <source>Which letters do both models surely read otherwise?</source>
        <translation>Welche Buchstaben lesen beide Modelle sicher anders?</translation>
    </message>
    <message>
        <source>The letters</source>
        <translation>Die Buchstaben</translation>
    </message>
    <message>
        <source>What is in the data that they learned from</source>
        <translation>Was in den Daten ist, aus denen sie gelernt haben</translation>
    </message>
    <message>
        <source>The letters will be here in a moment.</source>
        <translation>Die Buchstaben sind gleich da.</translation>
    </message>
    <message>
        <source>These two cannot be compared.</source>
        <translation>Diese beiden lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Choose another model above.</source>
        <translation>Wähle oben ein anderes Modell.</translation>
    </message>
</context>
<context>
    <name>CompareServices</name>
    <message>
        <source>The letters are being read …</source>
        <translation>Die Buchstaben werden gelesen …</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Both were asked about the same {0} letters, of the classes that both know.</source>
        <translation>Beide wurden nach denselben {0} Buchstaben gefragt, aus den Klassen, die beide kennen.</translation>
    </message>
    <message>
        <source>Only {0} reads {1} of them, only {2} reads {3}; the difference is {4} to {5} points (95 % interval).</source>
        <translation>{1} davon liest nur {0}, {3} nur {2}; der Unterschied beträgt {4} bis {5} Punkte (95-%-Intervall).</translation>
    </message>
    <message>
        <source>The intervals are by writer: {0} wrote these letters.</source>
        <translation>Die Intervalle gelten je Schreiber: {0} haben diese Buchstaben geschrieben.</translation>
    </message>
    <message>
        <source>It reads them better than {0}.</source>
        <translation>Es liest sie besser als {0}.</translation>
    </message>
    <message>
        <source>It reads them worse than {0}.</source>
        <translation>Es liest sie schlechter als {0}.</translation>
    </message>
    <message>
        <source>No fair comparison with {0}, which was trained on such letters.</source>
        <translation>Kein fairer Vergleich: {0} hat aus diesen Buchstaben gelernt.</translation>
    </message>
    <message>
        <source>These letters are of too few hands to compare it with {0}.</source>
        <translation>Diese Buchstaben haben zu wenige Menschen geschrieben, um es zu vergleichen ({0}).</translation>
    </message>
    <message>
        <source>These letters show no difference from {0}.</source>
        <translation>An diesen Buchstaben zeigt sich kein Unterschied ({0}).</translation>
    </message>
    <message>
        <source>{0} ({1}) beside {2} ({3}).</source>
        <translation>{0} ({1}) gegenüber {2} ({3}).</translation>
    </message>
    <message>
        <source>{0} ({1}) beside {2} ({3}), of {4} that both know.</source>
        <translation>{0} ({1}) gegenüber {2} ({3}), von {4}, die beide kennen.</translation>
    </message>
    <message>
        <source>Letterpad&apos;s recogniser</source>
        <translation>Letterpads Erkenner</translation>
    </message>
    <message>
        <source>an earlier recogniser of Letterpad&apos;s</source>
        <translation>ein früherer Erkenner von Letterpad</translation>
    </message>
</context>
<context>
    <name>ConfirmClose</name>
    <message>
        <source>A training is running</source>
        <translation>Ein Training läuft</translation>
    </message>
    <message>
        <source>Stop the training and close Letterpad? What it has learned so far will be lost.</source>
        <translation>Das Training stoppen und Letterpad schließen? Was es bisher gelernt hat, geht verloren.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stoppen und schließen</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Weiter trainieren</translation>
    </message>
</context>
<context>
    <name>ConfusionMatrix</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Rows are the letters that were drawn, columns the answers: what lies off the diagonal was mixed up.</source>
        <translation>Zeilen sind die gezeichneten Buchstaben, Spalten die Antworten: Was neben der Diagonale liegt, wurde verwechselt.</translation>
    </message>
    <message>
        <source>{0} read as {1}: {2} of {3}</source>
        <translation>{0} gelesen als {1}: {2} von {3}</translation>
    </message>
    <message>
        <source>The letters that a model mixes up will appear here.</source>
        <translation>Hier erscheinen dann die Buchstaben, die ein Modell verwechselt.</translation>
    </message>
    <message>
        <source>Mix-ups</source>
        <translation>Verwechselt</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Share of the letter</source>
        <translation>Anteil am Buchstaben</translation>
    </message>
    <message>
        <source>Go to the next cell.</source>
        <translation>Zur nächsten Zelle gehen.</translation>
    </message>
    <message>
        <source>Go to the most frequent mix-up.</source>
        <translation>Zur häufigsten Verwechslung gehen.</translation>
    </message>
    <message>
        <source>Choose the cell, and see its letters.</source>
        <translation>Die Zelle wählen und ihre Buchstaben ansehen.</translation>
    </message>
    <message>
        <source>Mixed up most: {0}</source>
        <translation>Am meisten verwechselt: {0}</translation>
    </message>
    <message>
        <source>Nothing is mixed up</source>
        <translation>Nichts wird verwechselt</translation>
    </message>
</context>
<context>
    <name>CopyAnswer</name>
    <message>
        <source>Copy answer</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Nothing is drawn yet, so there is no answer to copy.</source>
        <translation>Es ist noch nichts gezeichnet, also gibt es keine Antwort zu kopieren.</translation>
    </message>
</context>
<context>
    <name>CorrectedCopy</name>
    <message>
        <source>A folder of pictures</source>
        <translation>Ein Ordner mit Bildern</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Zeichnungen</translation>
    </message>
    <message>
        <source>Save a corrected copy</source>
        <translation>Korrigierte Kopie speichern</translation>
    </message>
    <message>
        <source>{0}-corrected</source>
        <comment>A file&apos;s name</comment>
        <translation>{0}-korrigiert</translation>
    </message>
    <message>
        <source>Saving “{0}” …</source>
        <translation>„{0}“ wird gespeichert …</translation>
    </message>
    <message>
        <source>Saved as “{0}”: {1} letters. To train on them, open them beside the letters on the Draw page.</source>
        <translation>Gespeichert als „{0}“: {1} Buchstaben. Um mit ihnen zu trainieren, öffne sie auf der Seite „Zeichnen“ neben den Buchstaben.</translation>
    </message>
    <message>
        <source>The copy does not say what was corrected.</source>
        <translation>Die Kopie sagt nicht, was korrigiert wurde.</translation>
    </message>
    <message>
        <source>The copy does not say who wrote them.</source>
        <translation>Die Kopie sagt nicht, wer sie geschrieben hat.</translation>
    </message>
    <message>
        <source>The copy does not part them into training and test letters.</source>
        <translation>Die Kopie unterscheidet nicht zwischen Trainings- und Testbuchstaben.</translation>
    </message>
</context>
<context>
    <name>Cost</name>
    <message>
        <source>seconds to train</source>
        <translation>Sekunden des Trainings</translation>
    </message>
    <message>
        <source>size of the file</source>
        <translation>Größe der Datei</translation>
    </message>
    <message>
        <source>milliseconds for an answer</source>
        <translation>Millisekunden für eine Antwort</translation>
    </message>
    <message>
        <source>{0} s to train</source>
        <translation>{0} s Training</translation>
    </message>
    <message>
        <source>a file of {0}</source>
        <translation>eine Datei von {0}</translation>
    </message>
    <message>
        <source>{0} ms for an answer</source>
        <translation>{0} ms für eine Antwort</translation>
    </message>
    <message>
        <source>What models score and what they cost will be here when some are trained.</source>
        <translation>Was Modelle erreichen und was sie kosten, steht hier, sobald welche trainiert sind.</translation>
    </message>
    <message>
        <source>{0}: {1}, {2}.</source>
        <translation>{0}: {1}, {2}.</translation>
    </message>
    <message>
        <source>{0} is best and costs least: {1}, {2}.</source>
        <translation>{0} ist am besten und kostet am wenigsten: {1}, {2}.</translation>
    </message>
    <message>
        <source>{0} is best: {1}, {2}. {3} costs least: {4}, {5}.</source>
        <translation>{0} ist am besten: {1}, {2}. {3} kostet am wenigsten: {4}, {5}.</translation>
    </message>
    <message>
        <source>Measuring: {0} of {1} are done.</source>
        <translation>Es wird gemessen: {0} von {1} sind fertig.</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation> und {0} weitere</translation>
    </message>
    <message>
        <source>Their files do not say how long the training took.</source>
        <translation>In ihren Dateien steht nicht, wie lange das Training gedauert hat.</translation>
    </message>
    <message>
        <source>Not in the chart: {0}.</source>
        <translation>Nicht im Diagramm: {0}.</translation>
    </message>
</context>
<context>
    <name>CostChart</name>
    <message>
        <source>Accuracy and cost</source>
        <translation>Genauigkeit und Kosten</translation>
    </message>
    <message>
        <source>{0}: {1} ({2}), {3}</source>
        <translation>{0}: {1} ({2}), {3}</translation>
    </message>
    <message>
        <source>On the front: no other run is better and costs no more</source>
        <translation>Auf der Front: kein anderes Modell ist besser und kostet nicht mehr</translation>
    </message>
    <message>
        <source>{0} is no worse ({1}) and costs no more ({2})</source>
        <translation>{0} ist nicht schlechter ({1}) und kostet nicht mehr ({2})</translation>
    </message>
    <message>
        <source>{0}. On the front: {1}</source>
        <translation>{0}. Auf der Front: {1}</translation>
    </message>
    <message>
        <source>What models score and what they cost will be drawn here.</source>
        <translation>Was Modelle erreichen und was sie kosten, wird hier gezeichnet.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95‑%‑Intervall</translation>
    </message>
    <message>
        <source>95 % interval, from</source>
        <translation>95‑%‑Intervall, von</translation>
    </message>
    <message>
        <source>95 % interval, to</source>
        <translation>95‑%‑Intervall, bis</translation>
    </message>
    <message>
        <source>On the front</source>
        <translation>Auf der Front</translation>
    </message>
    <message>
        <source>Choose the run that costs less or more, the least or the most.</source>
        <translation>Das Modell wählen, das weniger oder mehr kostet, am wenigsten oder am meisten.</translation>
    </message>
    <message>
        <source>held-out accuracy · filled, with a line: none is better and costs no more</source>
        <translation>Genauigkeit im Test · gefüllt, mit Linie: keines ist besser und kostet nicht mehr</translation>
    </message>
</context>
<context>
    <name>CostPanel</name>
    <message>
        <source>Which cost</source>
        <translation>Welche Kosten</translation>
    </message>
    <message>
        <source>What the dots are placed by, from left to right</source>
        <translation>Wonach die Punkte von links nach rechts stehen</translation>
    </message>
    <message>
        <source>Which held-out letters</source>
        <translation>Welche zurückgehaltenen Buchstaben</translation>
    </message>
    <message>
        <source>Only models that were tested on the same letters stand in one chart</source>
        <translation>In einem Diagramm stehen nur Modelle, die an denselben Buchstaben getestet wurden</translation>
    </message>
    <message>
        <source>1 model</source>
        <translation>1 Modell</translation>
    </message>
    <message>
        <source>{0} models</source>
        <translation>{0} Modelle</translation>
    </message>
</context>
<context>
    <name>CrashGuard</name>
    <message>
        <source>Letterpad crashed the last time. What is known about it is in {0}</source>
        <translation>Letterpad ist beim letzten Mal abgestürzt. Was darüber bekannt ist, steht in {0}</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
</context>
<context>
    <name>DeleteAuthor</name>
    <message>
        <source>Delete an author</source>
        <translation>Eine Person löschen</translation>
    </message>
    <message>
        <source>Delete “{0}” and {1} for good?</source>
        <translation>„{0}“ und {1} endgültig löschen?</translation>
    </message>
    <message>
        <source>Nothing can bring them back: they are removed from the file and from its copies in your folder. Files that you exported, backups elsewhere and models that learned from these letters stay as they are.</source>
        <translation>Nichts holt sie zurück: Sie werden aus der Datei und aus ihren Kopien in deinem Ordner entfernt. Exportierte Dateien, Sicherungen an anderen Orten und Modelle, die aus diesen Buchstaben gelernt haben, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>DeletedDialog</name>
    <message>
        <source>Deleted models</source>
        <translation>Gelöschte Modelle</translation>
    </message>
    <message>
        <source>Nothing is deleted. Models that you delete stay here for 30 days.</source>
        <translation>Nichts ist gelöscht. Modelle, die du löschst, bleiben 30 Tage lang hier.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the selected models</source>
        <translation>Die ausgewählten Modelle wiederherstellen</translation>
    </message>
    <message>
        <source>Bring the selected models back to your results (Enter)</source>
        <translation>Die ausgewählten Modelle zu deinen Ergebnissen zurückholen (Eingabetaste)</translation>
    </message>
    <message>
        <source>&amp;Empty trash…</source>
        <translation>&amp;Papierkorb leeren…</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Remove all deleted models for good</source>
        <translation>Alle gelöschten Modelle endgültig entfernen</translation>
    </message>
    <message>
        <source>{0}, {1} on disk. After 30 days a deleted model is removed for good.</source>
        <translation>{0}, {1} auf der Festplatte. Nach 30 Tagen wird ein gelöschtes Modell endgültig entfernt.</translation>
    </message>
    <message>
        <source>{0} restored.</source>
        <translation>{0} wiederhergestellt.</translation>
    </message>
    <message>
        <source>1 model</source>
        <translation>1 Modell</translation>
    </message>
    <message>
        <source>{0} models</source>
        <translation>{0} Modelle</translation>
    </message>
</context>
<context>
    <name>DeletedModel</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Stays for</source>
        <translation>Bleibt noch</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} Tage</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Diese Datei lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>When a model was deleted</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>{0}, trained {1}</source>
        <translation>{0}, trainiert am {1}</translation>
    </message>
    <message>
        <source>Deleted by an earlier version, which did not say when.</source>
        <translation>Von einer früheren Version gelöscht, die nicht festhielt, wann.</translation>
    </message>
</context>
<context>
    <name>DeletedModels</name>
    <message>
        <source>Deleted models…</source>
        <translation>Gelöschte Modelle…</translation>
    </message>
</context>
<context>
    <name>DeletedRuns</name>
    <message>
        <source>“{0}” cannot be deleted: {1}</source>
        <translation>„{0}“ lässt sich nicht löschen: {1}</translation>
    </message>
    <message>
        <source>“{0}” cannot be restored: {1}</source>
        <translation>„{0}“ lässt sich nicht wiederherstellen: {1}</translation>
    </message>
    <message>
        <source>The trash cannot be emptied: {0}</source>
        <translation>Der Papierkorb lässt sich nicht leeren: {0}</translation>
    </message>
</context>
<context>
    <name>DeletedTable</name>
    <message>
        <source>Deleted models</source>
        <translation>Gelöschte Modelle</translation>
    </message>
    <message>
        <source>Select one model, or several with Ctrl and Shift, and press Enter to restore.</source>
        <translation>Wähle ein Modell, oder mehrere mit Strg und Umschalt, und stelle sie mit der Eingabetaste wieder her.</translation>
    </message>
</context>
<context>
    <name>DifferenceMatrix</name>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Rows are the letters that were drawn, columns the answers: on the diagonal the letter was read right.</source>
        <translation>Zeilen sind die gezeichneten Buchstaben, Spalten die Antworten: Auf der Diagonale wurde richtig gelesen.</translation>
    </message>
    <message>
        <source>{0} read right: {1} of {2} by {3}, {4} by {5}</source>
        <translation>{0} richtig gelesen: {1} von {2} bei {3}, {4} bei {5}</translation>
    </message>
    <message>
        <source>{0} read as {1}: {2} of {3} by {4}, {5} by {6}</source>
        <translation>{0} als {1} gelesen: {2} von {3} bei {4}, {5} bei {6}</translation>
    </message>
    <message>
        <source>{0} read right: {1} against {2} of {3}</source>
        <translation>{0} richtig gelesen: {1} gegen {2} von {3}</translation>
    </message>
    <message>
        <source>{0} read as {1}: {2} against {3} of {4}</source>
        <translation>{0} als {1} gelesen: {2} gegen {3} von {4}</translation>
    </message>
    <message>
        <source>They differ most here: {0}</source>
        <translation>Am meisten unterscheiden sie sich hier: {0}</translation>
    </message>
    <message>
        <source>Both models gave the same answers as often.</source>
        <translation>Beide Modelle gaben alle Antworten gleich oft.</translation>
    </message>
    <message>
        <source>What two models answer otherwise will appear here.</source>
        <translation>Hier erscheint dann, was zwei Modelle unterschiedlich beantworten.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Difference in points</source>
        <translation>Unterschied in Prozentpunkten</translation>
    </message>
    <message>
        <source>Go to the next cell.</source>
        <translation>Zur nächsten Zelle gehen.</translation>
    </message>
    <message>
        <source>Go to the largest difference.</source>
        <translation>Zum größten Unterschied gehen.</translation>
    </message>
    <message>
        <source>Choose the cell, and see its letters.</source>
        <translation>Die Zelle wählen und ihre Buchstaben ansehen.</translation>
    </message>
</context>
<context>
    <name>DoublesDialog</name>
    <message>
        <source>Doubles</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>Groups of the same drawing</source>
        <translation>Gruppen gleicher Zeichnungen</translation>
    </message>
    <message>
        <source>Each row is one drawing that is there several times.</source>
        <translation>Jede Zeile ist eine Zeichnung, die mehrmals da ist.</translation>
    </message>
    <message>
        <source>The drawings of the group</source>
        <translation>Die Zeichnungen der Gruppe</translation>
    </message>
    <message>
        <source>Choose the one that is to stay.</source>
        <translation>Wähle die, die bleiben soll.</translation>
    </message>
    <message>
        <source>&amp;Keep only the chosen one</source>
        <translation>Nur die &amp;gewählte behalten</translation>
    </message>
    <message>
        <source>Delete the other drawings of this group; Ctrl+Z on the page undoes it</source>
        <translation>Die anderen Zeichnungen dieser Gruppe löschen; Strg+Z auf der Seite nimmt es zurück</translation>
    </message>
    <message>
        <source>Keep the &amp;oldest of every group</source>
        <translation>Von jeder Gruppe die &amp;älteste behalten</translation>
    </message>
    <message>
        <source>Delete all drawings that are there already; Ctrl+Z on the page undoes it</source>
        <translation>Alle Zeichnungen löschen, die es schon gibt; Strg+Z auf der Seite nimmt es zurück</translation>
    </message>
    <message>
        <source>Looking for doubles …</source>
        <translation>Doppelte werden gesucht …</translation>
    </message>
    <message>
        <source>No drawing is there twice.</source>
        <translation>Keine Zeichnung ist doppelt da.</translation>
    </message>
    <message>
        <source>{0} too many: these are there already, point by point the same.</source>
        <translation>{0} zu viel: Es gibt sie schon, Punkt für Punkt gleich.</translation>
    </message>
    <message>
        <source>The first {0} of {1} groups are listed.</source>
        <translation>Die ersten {0} von {1} Gruppen stehen in der Liste.</translation>
    </message>
</context>
<context>
    <name>DoubtModel</name>
    <message>
        <source>Letter {0}: label {1}</source>
        <translation>Buchstabe {0}: Label {1}</translation>
    </message>
    <message>
        <source>Written by {0}</source>
        <translation>Geschrieben von {0}</translation>
    </message>
    <message>
        <source>{0} reads {1}: {2}</source>
        <translation>{0} liest {1}: {2}</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>keeps {0}</source>
        <translation>bleibt {0}</translation>
    </message>
    <message>
        <source>now {0}</source>
        <translation>jetzt {0}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Schreiber</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
</context>
<context>
    <name>DoubtPanel</name>
    <message>
        <source>Labels in doubt</source>
        <translation>Zweifelhafte Labels</translation>
    </message>
    <message>
        <source>Both models may be wrong, so look at each letter. Labels that are changed after models have answered make such models look better: the copy says so, and so does every model that is trained on it.</source>
        <translation>Beide Modelle können sich irren: Sieh dir also jeden Buchstaben an. Werden Labels geändert, nachdem Modelle geantwortet haben, stehen solche Modelle besser da: Das sagt die Kopie, und jedes Modell, das mit ihr trainiert wird, sagt es auch.</translation>
    </message>
    <message>
        <source>Least confidence of both models</source>
        <translation>Mindestsicherheit beider Modelle</translation>
    </message>
    <message>
        <source>How sure both models have to be of the other letter</source>
        <translation>Wie sicher beide Modelle sein müssen, dass es der andere Buchstabe ist</translation>
    </message>
    <message>
        <source>All as read</source>
        <translation>Alle wie gelesen</translation>
    </message>
    <message>
        <source>Change the label of every letter listed here about which you have not decided</source>
        <translation>Das Label jedes Buchstabens dieser Liste ändern, über den du noch nicht entschieden hast</translation>
    </message>
    <message>
        <source>Choose these letters</source>
        <translation>Diese Buchstaben wählen</translation>
    </message>
    <message>
        <source>Show them in all views: whose they are, what else they are taken for</source>
        <translation>Sie in allen Ansichten zeigen: von wem sie sind, wofür sie noch gehalten werden</translation>
    </message>
    <message>
        <source>Save a corrected copy…</source>
        <translation>Korrigierte Kopie speichern…</translation>
    </message>
    <message>
        <source>Write a copy of all letters with your decisions; the original stays</source>
        <translation>Eine Kopie aller Buchstaben mit deinen Entscheidungen schreiben; das Original bleibt</translation>
    </message>
    <message>
        <source>each at least</source>
        <translation>jedes mindestens</translation>
    </message>
    <message>
        <source>Keep the label</source>
        <translation>Das Label behalten</translation>
    </message>
    <message>
        <source>Read as the models do</source>
        <translation>Lesen wie die Modelle</translation>
    </message>
    <message>
        <source>Leave the letter out</source>
        <translation>Den Buchstaben weglassen</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Die Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>The command line asks more than two, and lists what all of them surely read otherwise: letterpad compare RUN RUN RUN --doubt</source>
        <translation>Die Befehlszeile fragt auch mehr als zwei und nennt, was alle sicher anders lesen: letterpad compare LAUF LAUF LAUF --doubt</translation>
    </message>
    <message>
        <source>Reading the letters …</source>
        <translation>Die Buchstaben werden gelesen …</translation>
    </message>
    <message>
        <source>{0} They have to be where they were when the models were trained: put them back, and choose the models once more.</source>
        <translation>{0} Sie müssen dort liegen, wo sie beim Training der Modelle lagen: Lege sie zurück und wähle die Modelle noch einmal.</translation>
    </message>
    <message>
        <source>No label is in doubt.</source>
        <translation>Kein Label ist zweifelhaft.</translation>
    </message>
    <message>
        <source>1 of {1} labels is in doubt: {2} and {3} both read another letter.</source>
        <translation>1 von {1} Labels ist zweifelhaft: {2} und {3} lesen beide einen anderen Buchstaben.</translation>
    </message>
    <message>
        <source>{0} of {1} labels are in doubt: {2} and {3} both read another letter.</source>
        <translation>{0} von {1} Labels sind zweifelhaft: {2} und {3} lesen beide einen anderen Buchstaben.</translation>
    </message>
    <message>
        <source>Choose two models above.</source>
        <translation>Wähle oben zwei Modelle.</translation>
    </message>
    <message>
        <source>Letterpad&apos;s recogniser was trained on these letters, so that its answers say nothing about their labels. Train a second model on the same letters and choose both above: labels that both surely read otherwise will be listed here.</source>
        <translation>Letterpads Erkenner wurde mit diesen Buchstaben trainiert; seine Antworten sagen darum nichts über ihre Labels. Trainiere ein zweites Modell mit denselben Buchstaben und wähle oben beide: Hier stehen dann die Labels, die beide mit großer Sicherheit anders lesen.</translation>
    </message>
    <message>
        <source>Here you will see letters that {0} and {1} both read as the same other letter, each with {2} or more. There is none: try a lower confidence, or compare two models that learned in different ways.</source>
        <translation>Hier stehen Buchstaben, die {0} und {1} beide als denselben anderen Buchstaben lesen, jedes mit mindestens {2}. Es gibt keinen: Versuch es mit einer geringeren Sicherheit oder vergleiche zwei Modelle, die auf verschiedene Weise gelernt haben.</translation>
    </message>
    <message>
        <source>{0} to look at</source>
        <translation>{0} anzusehen</translation>
    </message>
    <message>
        <source>{0} kept</source>
        <translation>{0} behalten</translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation>{0} geändert</translation>
    </message>
    <message>
        <source>{0} left out</source>
        <translation>{0} weggelassen</translation>
    </message>
    <message>
        <source>({0} of them not listed here)</source>
        <translation>({0} davon hier nicht aufgeführt)</translation>
    </message>
</context>
<context>
    <name>DoubtTable</name>
    <message>
        <source>Letters whose labels are in doubt</source>
        <translation>Buchstaben mit zweifelhaften Labels</translation>
    </message>
</context>
<context>
    <name>DoubtedLetterView</name>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Keys: 1, 2 and 3, and 0 to take a decision back</source>
        <translation>Tasten: 1, 2 und 3, und 0 nimmt eine Entscheidung zurück</translation>
    </message>
    <message>
        <source>{0}, or {1}?</source>
        <translation>{0} oder {1}?</translation>
    </message>
    <message>
        <source>Keep {0}</source>
        <translation>{0} behalten</translation>
    </message>
    <message>
        <source>Read as {0}</source>
        <translation>Als {0} lesen</translation>
    </message>
    <message>
        <source>Others labelled {0}</source>
        <translation>Andere {0}</translation>
    </message>
    <message>
        <source>The label is right: keep it (1)</source>
        <translation>Das Label stimmt: behalten (1)</translation>
    </message>
    <message>
        <source>The models are right: change the label in the copy (2)</source>
        <translation>Die Modelle haben recht: das Label in der Kopie ändern (2)</translation>
    </message>
    <message>
        <source>Nobody can tell, or it is no letter: leave it out of the copy (3)</source>
        <translation>Niemand kann es sagen, oder es ist kein Buchstabe: in der Kopie weglassen (3)</translation>
    </message>
</context>
<context>
    <name>DrawPage</name>
    <message>
        <source>Train a model</source>
        <translation>Ein Modell trainieren</translation>
    </message>
    <message>
        <source>Open the panel in which models are trained ({0}).</source>
        <translation>Öffnet das Feld, in dem Modelle trainiert werden ({0}).</translation>
    </message>
</context>
<context>
    <name>DrawingsGrid</name>
    <message>
        <source>No drawing is shown.</source>
        <translation>Keine Zeichnung wird gezeigt.</translation>
    </message>
    <message>
        <source>{0} drawings, {1} chosen</source>
        <translation>{0} Zeichnungen, {1} gewählt</translation>
    </message>
    <message>
        <source>Drawing {0} of {1}</source>
        <translation>Zeichnung {0} von {1}</translation>
    </message>
</context>
<context>
    <name>Dumbbells</name>
    <message>
        <source>Letter by letter</source>
        <translation>Buchstabe für Buchstabe</translation>
    </message>
    <message>
        <source>The share that each of the two models reads right, one row a letter.</source>
        <translation>Der Anteil, den jedes der beiden Modelle richtig liest, eine Zeile je Buchstabe.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>{0}: {1} by {2}, {3} by {4}, of {5}</source>
        <translation>{0}: {1} bei {2}, {3} bei {4}, von {5}</translation>
    </message>
    <message>
        <source>{0}; {1} of them chosen</source>
        <translation>{0}; davon {1} gewählt</translation>
    </message>
    <message>
        <source>Chosen: {0}.</source>
        <translation>Gewählt: {0}.</translation>
    </message>
    <message>
        <source>Both models read as many of each right.</source>
        <translation>Beide Modelle lesen von jedem gleich viele richtig.</translation>
    </message>
    <message>
        <source>They differ most here: {0}</source>
        <translation>Am meisten unterscheiden sie sich hier: {0}</translation>
    </message>
    <message>
        <source>What two models read right of every letter will appear here.</source>
        <translation>Hier erscheint dann, was zwei Modelle von jedem Buchstaben richtig lesen.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Difference in points</source>
        <translation>Unterschied in Prozentpunkten</translation>
    </message>
    <message>
        <source>Go to the row above or below, to the first or the last.</source>
        <translation>Zur Zeile darüber oder darunter gehen, zur ersten oder letzten.</translation>
    </message>
    <message>
        <source>Choose the row, and see its letters.</source>
        <translation>Die Zeile wählen und ihre Buchstaben ansehen.</translation>
    </message>
</context>
<context>
    <name>EmptyQuestion</name>
    <message>
        <source>Empty the trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Remove {0} for good ({1})? Nothing can bring them back.</source>
        <translation>{0} endgültig entfernen ({1})? Nichts holt sie zurück.</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Endgültig entfernen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>EmptyView</name>
    <message>
        <source>Here your own letters will be</source>
        <translation>Hier stehen später deine eigenen Buchstaben</translation>
    </message>
    <message>
        <source>Draw a letter on the Draw page. Where the answer is wrong, say which letter it is; where it is right, say so: the drawing is kept here.</source>
        <translation>Zeichne einen Buchstaben auf der Seite „Zeichnen“. Ist die Antwort falsch, sag, welcher Buchstabe es ist; ist sie richtig, sag das: Die Zeichnung wird hier aufgehoben.</translation>
    </message>
    <message>
        <source>Or bring letters along, your own from another computer or those of a whole class: import the files, or drop them on this page. Photographs of sheets that were printed here and filled in come as well.</source>
        <translation>Oder bring Buchstaben mit, eigene von einem anderen Rechner oder die einer ganzen Klasse: Importiere die Dateien oder zieh sie auf diese Seite. Auch Fotos von Bögen gehen, die hier gedruckt und dann ausgefüllt wurden.</translation>
    </message>
    <message>
        <source>Models can learn from them, and you see how well your hand is read. Nothing is kept unasked, and nothing leaves this computer.</source>
        <translation>Modelle können daraus lernen, und du siehst, wie gut deine Schrift gelesen wird. Ungefragt wird nichts aufgehoben, und nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Draw letters</source>
        <translation>Buchstaben zeichnen</translation>
    </message>
    <message>
        <source>Go to the canvas</source>
        <translation>Zur Zeichenfläche gehen</translation>
    </message>
    <message>
        <source>Import letters…</source>
        <translation>Buchstaben importieren…</translation>
    </message>
    <message>
        <source>Choose files with letters, or pictures of filled-in sheets; several at once</source>
        <translation>Dateien mit Buchstaben oder Bilder ausgefüllter Bögen wählen; auch mehrere auf einmal</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung zurückholen…</translation>
    </message>
    <message>
        <source>Bring back what a backup has saved</source>
        <translation>Zurückholen, was gesichert wurde</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Letterpad ran into an unexpected error</source>
        <translation>Letterpad ist auf einen unerwarteten Fehler gestoßen</translation>
    </message>
    <message>
        <source>Error report</source>
        <translation>Fehlerbericht</translation>
    </message>
    <message>
        <source>Technical details of the error</source>
        <translation>Technische Einzelheiten des Fehlers</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Den Bericht kopieren</translation>
    </message>
    <message>
        <source>Copy the report, to send it to someone</source>
        <translation>Den Bericht kopieren, um ihn jemandem zu schicken</translation>
    </message>
    <message>
        <source>1 more error since then; it is in the log.</source>
        <translation>Seitdem 1 weiterer Fehler; er steht im Protokoll.</translation>
    </message>
    <message>
        <source>{0} more errors since then; they are in the log.</source>
        <translation>Seitdem {0} weitere Fehler; sie stehen im Protokoll.</translation>
    </message>
</context>
<context>
    <name>ExperimentPanel</name>
    <message>
        <source>Choose two models of your own above: Letterpad&apos;s recogniser cannot be trained here.</source>
        <translation>Wähle oben zwei eigene Modelle: Letterpads Erkenner lässt sich hier nicht trainieren.</translation>
    </message>
    <message>
        <source>The letters are others than those that these models learned from: the files have changed. Train both models again, then compare them.</source>
        <translation>Die Buchstaben sind andere als die, aus denen diese Modelle gelernt haben: Die Dateien haben sich geändert. Trainiere beide Modelle noch einmal, und vergleiche sie dann.</translation>
    </message>
    <message>
        <source>The models of another pair are being trained: {0}.</source>
        <translation>Die Modelle eines anderen Paars werden trainiert: {0}.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Other models are being trained now. Wait for their end, or stop them, then start this.</source>
        <translation>Gerade werden andere Modelle trainiert. Warte auf ihr Ende, oder stoppe sie, und starte dann dies.</translation>
    </message>
    <message>
        <source>Stopped after {0} of {1} trainings; “Continue” does the rest.</source>
        <translation>Gestoppt nach {0} von {1} Trainings; „Fortsetzen“ macht den Rest.</translation>
    </message>
    <message>
        <source>That takes about {0}.</source>
        <translation>Das dauert etwa {0}.</translation>
    </message>
    <message>
        <source>Reading the letters …</source>
        <translation>Die Buchstaben werden gelesen …</translation>
    </message>
</context>
<context>
    <name>ExperimentStrip</name>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop; what is done stays, and can be continued</source>
        <translation>Stoppen; was fertig ist, bleibt und lässt sich fortsetzen</translation>
    </message>
    <message>
        <source>Progress of the trainings</source>
        <translation>Fortschritt der Trainings</translation>
    </message>
    <message>
        <source>{0} · about {1} left</source>
        <translation>{0} · noch etwa {1}</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>In technical terms: {0}</source>
        <translation>Fachbegriffe: {0}</translation>
    </message>
    <message>
        <source>What is this: {0}</source>
        <translation>Was ist das: {0}</translation>
    </message>
    <message>
        <source>Show as a &amp;table…</source>
        <translation>Als &amp;Tabelle zeigen…</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show the numbers of this chart as a table</source>
        <translation>Die Zahlen dieses Diagramms als Tabelle zeigen</translation>
    </message>
</context>
<context>
    <name>Explanations</name>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>ink, strokes (online handwriting)</source>
        <translation>Tinte (Ink), Striche (Strokes), Online-Handschrift</translation>
    </message>
    <message>
        <source>What the model sees</source>
        <translation>Was das Modell sieht</translation>
    </message>
    <message>
        <source>Your drawing is redrawn to look like the letters the model learned from: 28 × 28 grey pixels, the same wherever and however large you draw. Letterpad&apos;s recogniser reads the path of your pen, too: 64 points that say where it went, and in which order. They lie over the picture, every stroke with its number. “Picture only” leaves them out, so you see what they add.</source>
        <translation>Deine Zeichnung wird so nachgezeichnet, dass sie aussieht wie die Buchstaben, von denen das Modell gelernt hat: 28 × 28 graue Pixel, immer gleich, wo und wie groß du auch zeichnest. Der Erkenner von Letterpad liest außerdem den Weg deines Stifts: 64 Punkte, die sagen, wohin er ging und in welcher Reihenfolge. Sie liegen über dem Bild, jeder Strich mit seiner Nummer. „Nur das Bild“ lässt sie weg; so siehst du, was sie beitragen.</translation>
    </message>
    <message>
        <source>Choose letters to learn from and an algorithm, and press Train. The algorithm looks at most of the letters together with their names, and finds its own rules to tell them apart. The other letters are set aside to test it at the end. After that the new model answers what you draw.</source>
        <translation>Wähle Buchstaben zum Lernen und einen Algorithmus und drücke „Trainieren“. Der Algorithmus sieht sich die meisten Buchstaben mitsamt ihren Namen an und findet eigene Regeln, um sie zu unterscheiden. Mit den übrigen wird er am Ende getestet. Danach antwortet das neue Modell auf das, was du zeichnest.</translation>
    </message>
    <message>
        <source>How the model improves while it learns. Accuracy is the share of letters that it reads right; loss is how wrong it is, and counts unsure answers, too. The solid line is for the letters that it learns from, the dashed one for letters that it does not learn from. When the first still improves and the second gets worse, the model has begun to learn by heart.</source>
        <translation>Wie das Modell beim Lernen besser wird. Die Genauigkeit ist der Anteil der Buchstaben, die es richtig liest; der Verlust sagt, wie falsch es liegt, und zählt auch unsichere Antworten mit. Die durchgezogene Linie gilt für die Buchstaben, aus denen es lernt, die gestrichelte für solche, aus denen es nicht lernt. Wird die erste noch besser und die zweite schon schlechter, lernt das Modell auswendig.</translation>
    </message>
    <message>
        <source>Each row is a letter, each column an answer. Right answers are on the diagonal from top left to bottom right; any other coloured cell is a mix-up. Choose a cell to see the letters that were counted in it.</source>
        <translation>Jede Zeile ist ein Buchstabe, jede Spalte eine Antwort. Richtige Antworten liegen auf der Diagonalen von links oben nach rechts unten; jede andere farbige Zelle ist eine Verwechslung. Wähle eine Zelle, um die Buchstaben zu sehen, die darin gezählt sind.</translation>
    </message>
    <message>
        <source>Every held-out letter is in one of four groups: both models read it right, only the first, only the second, or neither. The two in the middle make the difference. Click a group to choose its letters, or a picture to choose that one; what was misread most surely comes first.</source>
        <translation>Jeder zurückgehaltene Buchstabe gehört zu einer von vier Gruppen: Beide Modelle lesen ihn richtig, nur das erste, nur das zweite oder keines. Die beiden mittleren machen den Unterschied. Ein Klick auf eine Gruppe wählt ihre Buchstaben, einer auf ein Bild diesen einen; zuerst kommt, was am sichersten falsch gelesen wurde.</translation>
    </message>
    <message>
        <source>Every combination of the values is trained and tested several times, each time on another part of the training letters. The mean accuracy shows which is best, without touching the letters that are held out for the test.</source>
        <translation>Jede Kombination der Werte wird mehrmals trainiert und getestet, jedes Mal an einem anderen Teil der Trainingsbuchstaben. Die mittlere Genauigkeit zeigt, welche die beste ist, ohne die Buchstaben anzurühren, die für den Test zurückgehalten sind.</translation>
    </message>
    <message>
        <source>Draw one letter, wherever and however large you like. Letterpad keeps the path of your pen, stroke by stroke, so you can undo every step, erase single strokes, and save the drawing and open it again. What lies beyond the canvas&apos;s edge does not count.</source>
        <translation>Zeichne einen Buchstaben, wo und wie groß du magst. Letterpad merkt sich den Weg deines Stifts, Strich für Strich. So kannst du jeden Schritt rückgängig machen, einzelne Striche ausradieren und die Zeichnung speichern und wieder öffnen. Was über den Rand der Zeichenfläche hinausgeht, zählt nicht.</translation>
    </message>
    <message>
        <source>preprocessing, normalisation, resampling, features, raster</source>
        <translation>Vorverarbeitung, Normalisierung, Resampling, Merkmale, Rasterbild</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>The letter that the model reads in your drawing, and how likely every letter it knows is. All bars add up to 100 %. A question mark means that the model is not sure, and it says what else the letter may be. A dash and grey bars mean that the drawing does not look like a letter. On writing lines, its height helps to tell c from C.</source>
        <translation>Der Buchstabe, den das Modell in deiner Zeichnung liest, und wie wahrscheinlich jeder Buchstabe ist, den es kennt. Alle Balken zusammen ergeben 100&#xa0;%. Ein Fragezeichen heißt, dass das Modell nicht sicher ist; dann sagt es, was es noch sein kann. Ein Strich und graue Balken heißen, dass die Zeichnung nicht wie ein Buchstabe aussieht. Auf Hilfslinien hilft die Höhe, c von C zu unterscheiden.</translation>
    </message>
    <message>
        <source>prediction, class probabilities, calibration, temperature</source>
        <translation>Vorhersage (Prediction), Klassenwahrscheinlichkeiten, Kalibrierung, Temperatur (Temperature)</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why the model reads one letter and not another: by default the answer and the runner-up, or any two letters that you choose. “Pixels and strokes” shows which parts of your drawing speak for which of the two, “Time line” what was read while you drew.</source>
        <translation>Warum das Modell den einen Buchstaben liest und nicht den anderen: die Antwort und den nächstwahrscheinlichen, oder zwei beliebige, die du wählst. „Pixel und Striche“ zeigt, welche Teile deiner Zeichnung für welchen der beiden sprechen, „Zeitverlauf“, was gelesen wurde, während du zeichnetest.</translation>
    </message>
    <message>
        <source>explanation, attribution, contrast of two classes</source>
        <translation>Erklärung, Attribution, Kontrast zweier Klassen</translation>
    </message>
    <message>
        <source>Pixels and strokes</source>
        <translation>Pixel und Striche</translation>
    </message>
    <message>
        <source>log-odds, linear contributions, occlusion, ablation</source>
        <translation>Log-Odds, lineare Beiträge, Verdeckung (Occlusion), Ablation</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>What the model would have read if you had stopped earlier. Drag the slider, or use the arrow keys: the picture shows how far your drawing had come, and answer and bars show what was read of that. The ink counts by the length of its lines. Your drawing stays as it is, and the slider&apos;s end is the whole of it.</source>
        <translation>Was das Modell gelesen hätte, wenn du früher aufgehört hättest. Ziehe den Regler, oder nimm die Pfeiltasten: Das Bild zeigt, wie weit deine Zeichnung war, Antwort und Balken zeigen, was davon gelesen wurde. Die Tinte zählt nach der Länge ihrer Linien. Deine Zeichnung bleibt, wie sie ist, und am Ende des Reglers steht die ganze.</translation>
    </message>
    <message>
        <source>online recognition, prefixes of the trajectory</source>
        <translation>Online-Erkennung, Anfangsstücke der Stiftbahn</translation>
    </message>
    <message>
        <source>Pinned models</source>
        <translation>Angeheftete Modelle</translation>
    </message>
    <message>
        <source>Up to six models read your drawing at every move of the pen: each shows its letter, how likely that is, and how long the answer took. The live model is in bold; ≠ marks one that reads another letter. A model that you train appears here, and answers for good only once you choose “Use for drawing”. “Pin drawing” keeps a drawing and its answers, so that you see what a change of the letter does.</source>
        <translation>Bis zu sechs Modelle lesen deine Zeichnung bei jeder Bewegung des Stifts: Jedes zeigt seinen Buchstaben, wie wahrscheinlich er ist und wie lange die Antwort gedauert hat. Das aktive Modell steht fett; ≠ heißt, dass ein Modell einen anderen Buchstaben liest. Ein Modell, das du trainierst, erscheint hier und antwortet erst dann auf Dauer, wenn du „Zum Zeichnen verwenden“ wählst. „Zeichnung anheften“ behält eine Zeichnung und ihre Antworten, damit du siehst, was eine Änderung am Buchstaben bewirkt.</translation>
    </message>
    <message>
        <source>model comparison, prediction, latency</source>
        <translation>Modellvergleich, Vorhersage, Latenz (model comparison, prediction, latency)</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Ein Modell trainieren</translation>
    </message>
    <message>
        <source>supervised learning, classifier, fit</source>
        <translation>überwachtes Lernen, Klassifikator, Anpassung (Fit)</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>What the model learns from: many pictures of letters, each with its name. Built-in handwriting comes from a model of how people write, and you say how many letters it makes; you can also open your own letters. “Classes” sets which letters the model tells apart.</source>
        <translation>Woraus das Modell lernt: viele Bilder von Buchstaben, jedes mit seinem Namen. Die Letterpad-Schrift stammt aus einem Modell davon, wie Menschen schreiben, und du sagst, wie viele Buchstaben es schreibt; du kannst auch eigene Buchstaben öffnen. „Klassen“ legt fest, welche Buchstaben unterschieden werden.</translation>
    </message>
    <message>
        <source>data set, samples, labels, classes</source>
        <translation>Datensatz, Beispiele (Samples), Labels, Klassen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Which letters the model learns from, and which are held out for the test. Tested on letters that it has learned by heart, a model would look better than it is. A fifth is held out, and the same letters for every number to train on, so that runs can be compared. The random state is the number that the shuffle starts from: another one holds out other letters.</source>
        <translation>Aus welchen Buchstaben das Modell lernt und welche für den Test zurückgehalten werden. Geprüft an Buchstaben, die es auswendig gelernt hat, sähe ein Modell besser aus, als es ist. Ein Fünftel wird zurückgehalten, und bei jeder Anzahl zum Lernen dieselben Buchstaben, damit sich Modelle vergleichen lassen. Der Startwert ist die Zahl, mit der das Mischen beginnt: Ein anderer hält andere Buchstaben zurück.</translation>
    </message>
    <message>
        <source>train/test split, hold-out, random seed</source>
        <translation>Trainings- und Testdaten (Train/Test Split), Hold-out, Startwert (Random Seed)</translation>
    </message>
    <message>
        <source>Train all</source>
        <translation>Alle trainieren</translation>
    </message>
    <message>
        <source>Which algorithm is right for these letters? Trained one after another on the same letters and tested on the same others, they can be compared: how many letters each reads right, how long its training took, and how long it takes for one answer. Where two intervals overlap widely, the algorithms may be equally good.</source>
        <translation>Welcher Algorithmus passt zu diesen Buchstaben? Nacheinander auf denselben Buchstaben trainiert und an denselben anderen geprüft, lassen sie sich vergleichen: wie viele Buchstaben jeder richtig liest, wie lange sein Training gedauert hat und wie lange er für eine Antwort braucht. Wo zwei Intervalle sich weit überlappen, sind die Algorithmen vielleicht gleich gut.</translation>
    </message>
    <message>
        <source>model selection, benchmark, baseline</source>
        <translation>Modellauswahl, Benchmark, Baseline</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>The method that learns, and its parameters. Point at a parameter to read what it does. “Search…” tries many values and tells you which are best.</source>
        <translation>Das Verfahren, das lernt, und seine Parameter. Zeige auf einen Parameter, um zu lesen, was er tut. „Suchen…“ probiert viele Werte aus und sagt dir, welche die besten sind.</translation>
    </message>
    <message>
        <source>estimator, hyperparameters</source>
        <translation>Schätzer (Estimator), Hyperparameter</translation>
    </message>
    <message>
        <source>Training curves</source>
        <translation>Trainingskurven</translation>
    </message>
    <message>
        <source>learning curve, validation, overfitting, cross-entropy</source>
        <translation>Lernkurve, Validierung, Überanpassung (Overfitting), Kreuzentropie</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>Genauigkeit im Test</translation>
    </message>
    <message>
        <source>The share of letters that a model reads right, among letters that it never saw while learning. The thin line shows how far chance may have moved the figure: where two lines overlap widely, the models may be equally good. Where it is known who wrote the letters, it allows for letters of one hand being alike. A chart compares only models that were tested on the same letters.</source>
        <translation>Der Anteil der Buchstaben, die ein Modell richtig liest, unter Buchstaben, die es beim Lernen nie gesehen hat. Die dünne Linie zeigt, wie weit der Zufall die Zahl verschoben haben kann: Wo zwei Linien sich weit überlappen, können die Modelle gleich gut sein. Wo bekannt ist, wer die Buchstaben geschrieben hat, ist darin berücksichtigt, dass Buchstaben einer Hand sich ähneln. Ein Diagramm vergleicht nur Modelle, die mit denselben Buchstaben getestet wurden.</translation>
    </message>
    <message>
        <source>test accuracy, 95&#xa0;% confidence interval (Wilson, cluster bootstrap)</source>
        <translation>Testgenauigkeit, 95‑%‑Konfidenzintervall (Wilson, Cluster-Bootstrap)</translation>
    </message>
    <message>
        <source>Trained models</source>
        <translation>Trainierte Modelle</translation>
    </message>
    <message>
        <source>All models that you have trained or opened, one per row. Click a heading to sort. Choose a row to see on the right what that model mixes up. A model that you delete can be restored for 30 days: see “Deleted models…”.</source>
        <translation>Alle Modelle, die du trainiert oder geöffnet hast, eins pro Zeile. Klicke auf eine Überschrift, um zu sortieren. Wähle eine Zeile, um rechts zu sehen, was dieses Modell verwechselt. Ein Modell, das du löschst, lässt sich 30 Tage lang wiederherstellen: siehe „Gelöschte Modelle…“.</translation>
    </message>
    <message>
        <source>runs, experiments</source>
        <translation>Läufe (Runs), Experimente</translation>
    </message>
    <message>
        <source>Mix-ups</source>
        <translation>Verwechselt</translation>
    </message>
    <message>
        <source>confusion matrix, recall, errors by class</source>
        <translation>Konfusionsmatrix, Trefferquote (Recall), Fehler nach Klassen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>How this model was made: its algorithm and parameters, letters and split, what it scores and which letters are hardest for it, how long the training took, and the versions of everything involved, so that anyone can repeat it.</source>
        <translation>Wie dieses Modell entstanden ist: Algorithmus und Parameter, Buchstaben und Aufteilung, wie gut es ist und welche Buchstaben ihm am schwersten fallen, wie lange das Training gedauert hat und die Versionen von allem, was beteiligt war. Damit kann es jeder wiederholen.</translation>
    </message>
    <message>
        <source>model card, reproducibility, provenance</source>
        <translation>Modellkarte (Model Card), Reproduzierbarkeit, Herkunft (Provenance)</translation>
    </message>
    <message>
        <source>Two models compared</source>
        <translation>Zwei Modelle im Vergleich</translation>
    </message>
    <message>
        <source>Both models were asked about the very same held-out letters, so it can be told letter by letter which of them is right. The sentence says how often chance alone would bring such a difference. Letters of one hand are alike: where it is known who wrote them, whole writers are compared, and letters of fewer than 15 hands are too few to tell.</source>
        <translation>Beide Modelle wurden nach genau denselben zurückgehaltenen Buchstaben gefragt; deshalb steht für jeden Buchstaben fest, welches recht hat. Der Satz sagt, wie oft der Zufall allein einen solchen Unterschied brächte. Buchstaben derselben Hand ähneln sich: Wo bekannt ist, wer sie geschrieben hat, werden ganze Schreiber verglichen, und weniger als 15 Hände sind zu wenige für ein Urteil.</translation>
    </message>
    <message>
        <source>paired test: McNemar (mid-p), permutation test by writer</source>
        <translation>gepaarter Test: McNemar (mid-p), Permutationstest nach Schreibern</translation>
    </message>
    <message>
        <source>Which letters</source>
        <translation>Welche Buchstaben</translation>
    </message>
    <message>
        <source>Answers are put into bins of about as many each, from the least sure to the surest. A dot says how sure the answers of a bin are on average, and how many of them are right. On the dashed line both are the same. Below the line a model is too sure of itself, above it it is not sure enough. The thin line is the 95 % interval. The bars below say how many answers are so sure. Click a dot or a bar to choose its letters.</source>
        <translation>Die Antworten sind in etwa gleich große Gruppen geteilt, von der unsichersten bis zur sichersten. Ein Punkt zeigt, wie sicher die Antworten einer Gruppe im Mittel sind und wie viele davon stimmen. Auf der gestrichelten Linie ist beides gleich. Unter der Linie ist ein Modell sich zu sicher, darüber nicht sicher genug. Die dünne Linie ist das 95‑%‑Intervall. Die Balken darunter zeigen, wie viele Antworten so sicher sind. Ein Klick auf einen Punkt oder einen Balken wählt seine Buchstaben.</translation>
    </message>
    <message>
        <source>What was learned</source>
        <translation>Was gelernt wurde</translation>
    </message>
    <message>
        <source>What is in the file of a trained model. Logistic regression has a weight for every pixel and letter: blue is ink that speaks for the letter, orange ink that speaks against it. Nets have units or filters with such weights. A tree asks about single pixels; k nearest neighbours keeps the letters themselves, and those nearest to your drawing vote. Shift and the arrow keys go through the pixels.</source>
        <translation>Was in der Datei eines trainierten Modells steht. Die logistische Regression hat ein Gewicht für jeden Bildpunkt und Buchstaben: Blau ist Tinte, die für den Buchstaben spricht, orange Tinte, die gegen ihn spricht. Netze haben Einheiten oder Filter mit solchen Gewichten. Ein Baum fragt nach einzelnen Bildpunkten; k nächste Nachbarn behält die Buchstaben selbst, und die deiner Zeichnung nächsten stimmen ab. Umschalt und die Pfeiltasten gehen durch die Bildpunkte.</translation>
    </message>
    <message>
        <source>coefficients, hidden units, convolution kernels, activation maps, decision tree, eigenletters, centroids</source>
        <translation>Koeffizienten, verborgene Einheiten, Faltungskerne, Aktivierungskarten, Entscheidungsbaum, Hauptkomponenten, Clusterzentren</translation>
    </message>
    <message>
        <source>Weights while a model trains</source>
        <translation>Gewichte während des Trainings</translation>
    </message>
    <message>
        <source>The weights that the training changes, a few times a second: of every letter in logistic regression, of the first units of a net, or its first filters. Blue is ink that raises a score, orange ink that lowers it. At first they are zero or random; then shapes of letters emerge. Once the training has ended, those of the finished model are on the Compare page under “What was learned”.</source>
        <translation>Die Gewichte, die das Training verändert, einige Male in der Sekunde: die jedes Buchstabens bei der logistischen Regression, die der ersten Einheiten eines Netzes oder seine ersten Filter. Blau ist Tinte, die eine Bewertung hebt, orange Tinte, die sie senkt. Zuerst sind sie null oder zufällig; dann treten Formen von Buchstaben hervor. Nach dem Training stehen die des fertigen Modells auf der Seite Vergleichen unter „Was gelernt wurde“.</translation>
    </message>
    <message>
        <source>coefficients, weight matrix, convolution kernels</source>
        <translation>Koeffizienten, Gewichtsmatrix, Faltungskerne</translation>
    </message>
    <message>
        <source>Nearest letters</source>
        <translation>Die nächsten Buchstaben</translation>
    </message>
    <message>
        <source>The letters of the data that are most like yours and are read as what you meant: write more like them, and yours will be read so. Beside them is the nearest one that is read otherwise. The chosen one lies under yours; strokes of one colour go together. Only letters that the model was trained on are shown: those it was tested on have taught it nothing.</source>
        <translation>Die Buchstaben der Daten, die deinem am ähnlichsten sind und als das gelesen werden, was du gemeint hast: Schreib ähnlicher, und deiner wird auch so gelesen. Daneben steht der nächste, der anders gelesen wird. Der gewählte liegt unter deinem; Striche gleicher Farbe gehören zusammen. Gezeigt wird nur, womit das Modell trainiert wurde: Aus seinen Testbuchstaben hat es nichts gelernt.</translation>
    </message>
    <message>
        <source>nearest neighbours, prototypes, contrastive examples</source>
        <translation>nächste Nachbarn, Prototypen, kontrastive Beispiele (nearest neighbours, prototypes)</translation>
    </message>
    <message>
        <source>Looks like the data?</source>
        <translation>Sieht es aus wie die Daten?</translation>
    </message>
    <message>
        <source>A model reads well what looks like the letters it learned from. Each row compares yours with those that are what you meant: length of the line, width for its height, how far it leans to the right, strokes, and by how many degrees the line bends. The dot stands at the share of these letters that have less; a diamond is below the 1st or above the 99th of 100.</source>
        <translation>Ein Modell liest gut, was so aussieht wie die Buchstaben, aus denen es gelernt hat. Jede Zeile vergleicht deinen mit denen, die du gemeint hast: Länge der Linie, Breite zu Höhe, Neigung nach rechts, Striche und um wie viel Grad sich die Linie biegt. Der Punkt steht bei dem Anteil dieser Buchstaben, die weniger haben; eine Raute liegt unter dem 1. oder über dem 99. von 100.</translation>
    </message>
    <message>
        <source>percentiles, out of distribution, covariate shift</source>
        <translation>Perzentile, außerhalb der Verteilung (out of distribution), Kovariatenverschiebung</translation>
    </message>
    <message>
        <source>Each letter</source>
        <translation>Jeder Buchstabe</translation>
    </message>
    <message>
        <source>The bars say how many letters there are of each class. Below stands the mean of their pictures: dark where most of them have ink. A blurred mean is of letters that are written in many ways. “How they vary” shows the standard deviation instead. A click on a letter shows it in all views, a second click all letters again.</source>
        <translation>Die Balken sagen, wie viele Buchstaben es von jeder Klasse gibt. Darunter steht das Mittel ihrer Bilder: dunkel, wo die meisten Tinte haben. Ein verwaschenes Mittel gehört zu Buchstaben, die auf viele Arten geschrieben werden. „Wie sie sich unterscheiden“ zeigt stattdessen die Standardabweichung. Ein Klick auf einen Buchstaben zeigt ihn in allen Ansichten, ein zweiter wieder alle.</translation>
    </message>
    <message>
        <source>class distribution, class mean, standard deviation</source>
        <translation>Klassenverteilung, Klassenmittel, Standardabweichung</translation>
    </message>
    <message>
        <source>Map of the letters</source>
        <translation>Karte der Buchstaben</translation>
    </message>
    <message>
        <source>Each dot is a letter, and dots of pictures that are alike lie together. Of the 784 directions in which pictures can differ the map shows the two in which they differ most, so letters that lie together need not look alike. The classes are not used: a new picture, as your drawing, has its place at once. Point at a dot to see it.</source>
        <translation>Jeder Punkt ist ein Buchstabe, und ähnliche Bilder liegen beieinander. Von den 784 Richtungen, in denen sich Bilder unterscheiden können, zeigt die Karte die beiden, in denen sie es am meisten tun; was beieinander liegt, muss sich also nicht ähnlich sehen. Die Klassen spielen dabei keine Rolle: Ein neues Bild wie deine Zeichnung hat sofort seinen Platz. Zeige auf einen Punkt, um ihn zu sehen.</translation>
    </message>
    <message>
        <source>principal component analysis (PCA), explained variance</source>
        <translation>Hauptkomponentenanalyse (PCA), erklärte Varianz</translation>
    </message>
    <message>
        <source>My letters</source>
        <translation>Meine Buchstaben</translation>
    </message>
    <message>
        <source>Your own drawings, each with the letter that it is and what a model had made of it: ≠ where that was wrong. They come from your corrections, the writing test and files. Choose some with the mouse or the keys, to delete them or to say which letter they are. They lie in a file in your folder, and nobody else sees them.</source>
        <translation>Deine eigenen Zeichnungen, jede mit ihrem Buchstaben und dem, was ein Modell daraus gelesen hatte: ≠, wo das falsch war. Sie kommen aus Korrekturen, aus der Schreibprobe und aus Dateien. Wähle welche mit der Maus oder den Tasten, um sie zu löschen oder zu sagen, welcher Buchstabe sie sind. Sie liegen in einer Datei in deinem Ordner, und niemand sonst sieht sie.</translation>
    </message>
    <message>
        <source>labelled samples, training data, writers</source>
        <translation>gelabelte Beispiele, Trainingsdaten, Schreiber</translation>
    </message>
    <message>
        <source>Teach it</source>
        <translation>Beibringen</translation>
    </message>
    <message>
        <source>“Yes, right” (Enter) and “No, it is…” keep the drawing and its letter in My letters, from which a model can learn your hand; nothing else is kept. Alt and a letter keeps it in the case that you type, and a click on a bar as what the bar says. Until you draw on, Ctrl+Z takes it back. The same drawing is kept once: say another letter, and that one counts.</source>
        <translation>„Ja, richtig“ (Eingabetaste) und „Nein, es ist …“ heben die Zeichnung mit ihrem Buchstaben in „Meine Buchstaben“ auf, woraus ein Modell deine Handschrift lernen kann; sonst wird nichts aufgehoben. Alt und ein Buchstabe gilt so groß oder klein, wie du ihn tippst, ein Klick auf einen Balken als das, was dort steht. Bis du weiterzeichnest, nimmt Strg+Z es zurück. Dieselbe Zeichnung gibt es nur einmal: Sagst du einen anderen Buchstaben, gilt der.</translation>
    </message>
    <message>
        <source>label, supervision, correction, human in the loop</source>
        <translation>Label, Überwachung (supervision), Korrektur, human in the loop</translation>
    </message>
    <message>
        <source>Writing test</source>
        <translation>Schreibtest</translation>
    </message>
    <message>
        <source>The figure of a model says how well it reads those whose letters it was tested on. This test says how well it reads you. Every letter is asked for once, in random order, and then once more in another one. A letter is done when you say so (Next, Enter or the space bar); Backspace takes back. You can stop and go on another day.</source>
        <translation>Die Zahl eines Modells sagt, wie gut es die liest, mit deren Buchstaben es geprüft wurde. Dieser Test sagt, wie gut es dich liest. Jeder Buchstabe kommt einmal in zufälliger Reihenfolge und dann noch einmal in einer anderen. Fertig ist er, wenn du es sagst (Weiter, Eingabe- oder Leertaste); die Rücktaste nimmt zurück. Du kannst anhalten und an einem anderen Tag weitermachen.</translation>
    </message>
    <message>
        <source>writer-dependent accuracy, test set of one writer</source>
        <translation>schreiberabhängige Genauigkeit, Testmenge eines Schreibers</translation>
    </message>
    <message>
        <source>How you are read</source>
        <translation>Wie du gelesen wirst</translation>
    </message>
    <message>
        <source>For every pinned model the share that it reads right of your letters, beside that of the letters held out from its training, with 95 % intervals. Whether more than chance parts the two is told by the interval of their difference: from some fifty letters it is wide. The most probable class counts as the answer in both. Two letters of one hand are alike, so this is how you wrote today.</source>
        <translation>Für jedes angeheftete Modell der Anteil, den es von deinen Buchstaben richtig liest, neben dem der Buchstaben, die beim Training zurückgehalten wurden, mit 95-%-Intervallen. Ob beide mehr als Zufall trennt, sagt das Intervall ihrer Differenz: Bei gut fünfzig Buchstaben ist es breit. Als Antwort gilt beide Male die wahrscheinlichste Klasse. Zwei Buchstaben einer Hand ähneln sich: Es ist, wie du heute geschrieben hast.</translation>
    </message>
    <message>
        <source>Wilson&apos;s interval, or by writer; interval of the difference by Newcombe (1998)</source>
        <translation>Wilson-Intervall, oder nach Schreibern; Intervall der Differenz nach Newcombe (1998)</translation>
    </message>
    <message>
        <source>Fit to my hand</source>
        <translation>An meine Hand anpassen</translation>
    </message>
    <message>
        <source>The model learns how you write, from your letters in My letters. Each of them is read by a model that was fitted to the others and has never seen it: so it is counted whether it helps. It is offered if two more are read right, net, and if no letter is lost of the kinds that you did not teach. What you accept is a model of its own; the one that reads now stays as it is.</source>
        <translation>Das Modell lernt, wie du schreibst, aus deinen Buchstaben in „Meine Buchstaben“. Jeden von ihnen liest ein Modell, das an die übrigen angepasst wurde und ihn nie gesehen hat: So wird gezählt, ob es hilft. Angeboten wird es, wenn unter dem Strich zwei mehr richtig gelesen werden und von den Arten, die du nicht beigebracht hast, kein Buchstabe verloren geht. Was du übernimmst, ist ein eigenes Modell; das jetzige bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>few-shot adaptation, leave-one-out; cache of features (R. Zhang et al., Tip-Adapter, ECCV 2022); Wilson&apos;s interval</source>
        <translation>Few-Shot-Anpassung, Leave-one-out; Merkmalsspeicher (R. Zhang et al., Tip-Adapter, ECCV 2022); Wilson-Intervall</translation>
    </message>
    <message>
        <source>2 × 2 contingency table, discordant pairs</source>
        <translation>Vierfeldertafel, diskordante Paare</translation>
    </message>
    <message>
        <source>Blue parts speak for the first letter, orange ones for the second. Logistic regression and naive Bayes add up pixels, so the picture shows their sum. Of any other model parts of the drawing are covered in turn, and it is asked again: what matters only together with something else may be pale. A stroke&apos;s number is what the logarithm of the probabilities&apos; ratio loses without it: 0.7 is twice as likely, 2.3 ten times.</source>
        <translation>Blaue Teile sprechen für den ersten Buchstaben, orange für den zweiten. Logistische Regression und naiver Bayes zählen Pixel zusammen, darum zeigt das Bild genau ihre Summe. Bei jedem anderen Modell wird ein Teil der Zeichnung nach dem anderen verdeckt und das Modell neu gefragt: Was nur zusammen mit anderem zählt, kann blass bleiben. Die Zahl eines Strichs sagt, was der Logarithmus des Verhältnisses der Wahrscheinlichkeiten ohne ihn verliert: 0,7 ist doppelt so wahrscheinlich, 2,3 zehnmal.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Each row is a letter, each column an answer, as in the mix-ups of one model. A blue cell is an answer that the first model gives more often than the second, an orange one an answer that it gives less often; the number of points is the difference in per cent of the row. Without colour both answer so as often. A better model is blue on the diagonal and orange beside it.</source>
        <translation>Jede Zeile ist ein Buchstabe, jede Spalte eine Antwort, wie bei den Verwechslungen eines einzelnen Modells. Eine blaue Zelle ist eine Antwort, die das erste Modell öfter gibt als das zweite, eine orange eine, die es seltener gibt; die Punkte sind der Unterschied in Prozent der Zeile. Ohne Farbe antworten beide gleich oft so. Ein besseres Modell ist auf der Diagonale blau und daneben orange.</translation>
    </message>
    <message>
        <source>difference of confusion matrices, diverging colour map</source>
        <translation>Differenz der Konfusionsmatrizen, divergierende Farbskala</translation>
    </message>
    <message>
        <source>Right of all</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>One row for each letter, or each writer: the share that the first model reads right (filled dot) and the second one (ring). The longer the line between them, the more they differ. Click a row to choose its letters.</source>
        <translation>Eine Zeile für jeden Buchstaben oder jeden Schreiber: der Anteil, den das erste Modell richtig liest (Punkt), und der des zweiten (Ring). Je länger die Linie dazwischen, desto mehr unterscheiden sie sich. Ein Klick auf eine Zeile wählt ihre Buchstaben.</translation>
    </message>
    <message>
        <source>recall by class, dumb-bell plot</source>
        <translation>Trefferquote je Klasse (Recall), Hantel-Diagramm</translation>
    </message>
    <message>
        <source>Search for the best parameters</source>
        <translation>Die besten Parameter suchen</translation>
    </message>
    <message>
        <source>hyperparameter search, k-fold cross-validation, halving</source>
        <translation>Hyperparametersuche, k-fache Kreuzvalidierung, Halbieren (Halving)</translation>
    </message>
    <message>
        <source>Is 90 % really 90 %?</source>
        <translation>Sind 90 % wirklich 90 %?</translation>
    </message>
    <message>
        <source>calibration, reliability diagram, confidence</source>
        <translation>Kalibrierung, Zuverlässigkeitsdiagramm, Konfidenz</translation>
    </message>
    <message>
        <source>Scores of how sure the runs are</source>
        <translation>Maße dafür, wie sicher die Modelle sind</translation>
    </message>
    <message>
        <source>Log loss and Brier score punish wrong answers, and sure ones most; no model gets a better one by lying about how sure it is. The calibration error is how far the dots are from the dashed line; a model that always says the same can have none. A set names all letters that a drawing may be, and promises to hold the right one 95 times in 100. On the whole that may be so, and not for every writer.</source>
        <translation>Log-Loss und Brier-Score bestrafen falsche Antworten, und sichere am meisten; kein Modell verbessert sie, indem es vorgibt, sicherer oder unsicherer zu sein, als es ist. Der Kalibrierungsfehler sagt, wie weit die Punkte von der gestrichelten Linie entfernt sind; ein Modell, das immer dasselbe sagt, kann ohne ihn sein. Eine Menge nennt alle Buchstaben, die eine Zeichnung sein kann, und verspricht, in 95 von 100 Fällen den richtigen zu enthalten. Insgesamt kann das stimmen, und doch nicht bei jedem Schreiber.</translation>
    </message>
    <message>
        <source>cross-entropy, Brier score, expected calibration error, conformal prediction</source>
        <translation>Kreuzentropie, Brier-Score, erwarteter Kalibrierungsfehler, konforme Vorhersage</translation>
    </message>
    <message>
        <source>Accuracy and cost</source>
        <translation>Genauigkeit und Kosten</translation>
    </message>
    <message>
        <source>Each dot is a model: the higher, the more held-out letters it reads right; the farther left, the less it costs. A step to the right by the same distance always costs the same number of times as much. A filled dot is a model that no other beats in both; the line along them is the best that can be had at each cost. Click a dot to choose its model.</source>
        <translation>Jeder Punkt ist ein Modell: je höher, desto mehr zurückgehaltene Buchstaben liest es richtig; je weiter links, desto weniger kostet es. Gleich weit nach rechts heißt immer: gleich viele Male so teuer. Ein gefüllter Punkt ist ein Modell, das kein anderes in beidem schlägt; die Linie an ihnen entlang zeigt, was bei welchen Kosten höchstens zu haben ist. Ein Klick auf einen Punkt wählt sein Modell.</translation>
    </message>
    <message>
        <source>Pareto front, log scale, inference time</source>
        <translation>Pareto-Front, logarithmische Skala, Inferenzzeit</translation>
    </message>
    <message>
        <source>The curves of two trainings</source>
        <translation>Die Kurven zweier Trainings</translation>
    </message>
    <message>
        <source>How accuracy and loss went while each of the two models was trained. Whole lines are of letters that it learned from, dashed ones of letters that it did not. Where the two lines of a model part, it learns its letters by heart instead of learning to read. By share, trainings of different length lie one above the other.</source>
        <translation>Wie Genauigkeit und Verlust verliefen, während jedes der beiden Modelle trainiert wurde. Durchgezogene Linien gehören zu Buchstaben, aus denen es gelernt hat, gestrichelte zu anderen. Wo die beiden Linien eines Modells auseinandergehen, lernt es seine Buchstaben auswendig, statt lesen zu lernen. Nach Anteil liegen verschieden lange Trainings übereinander.</translation>
    </message>
    <message>
        <source>training curve, loss, overfitting, generalization gap</source>
        <translation>Trainingskurve, Verlust, Überanpassung, Generalisierungslücke</translation>
    </message>
    <message>
        <source>Would more letters help?</source>
        <translation>Würden mehr Buchstaben helfen?</translation>
    </message>
    <message>
        <source>Both algorithms are trained on few letters, then on more, up to all that are not held out, and are always tested on the same letters. Where a line still rises at its right end, more letters would help; where it is level, they would hardly. Each size is tried three times with other letters: how far the small dots lie apart is chance.</source>
        <translation>Beide Algorithmen werden mit wenigen Buchstaben trainiert, dann mit mehr, bis zu allen, die nicht zurückgehalten sind, und immer an denselben Buchstaben getestet. Wo eine Linie am rechten Ende noch steigt, würden mehr Buchstaben helfen; wo sie flach ist, kaum. Jede Anzahl wird dreimal mit anderen Buchstaben probiert: Wie weit die kleinen Punkte auseinander liegen, ist Zufall.</translation>
    </message>
    <message>
        <source>learning curve, sample size, data efficiency</source>
        <translation>Lernkurve, Stichprobengröße, Dateneffizienz</translation>
    </message>
    <message>
        <source>Is one algorithm better?</source>
        <translation>Ist ein Algorithmus besser?</translation>
    </message>
    <message>
        <source>One model may be better than another by luck: other letters to learn from, another seed, and the order might be reversed. Here both algorithms are trained on several splits, each with another test part. The test takes into account that the splits share letters; a usual t test would find differences that are none.</source>
        <translation>Ein Modell kann durch Glück besser sein als ein anderes: Mit anderen Buchstaben zum Lernen und einem anderen Startwert wäre es vielleicht umgekehrt. Hier werden beide Algorithmen mit mehreren Aufteilungen trainiert, jede mit einem anderen Testteil. Der Test berücksichtigt, dass die Aufteilungen Buchstaben gemeinsam haben; ein gewöhnlicher t-Test fände Unterschiede, die keine sind.</translation>
    </message>
    <message>
        <source>corrected resampled t test (Nadeau and Bengio, 2003), random splits</source>
        <translation>korrigierter t-Test für wiederholte Stichproben (Nadeau und Bengio, 2003), zufällige Aufteilungen</translation>
    </message>
    <message>
        <source>Labels in doubt</source>
        <translation>Zweifelhafte Labels</translation>
    </message>
    <message>
        <source>Letters that both models read as the same other letter, each with at least the confidence that is chosen, the surest first. Neither learned from them. Often the label is wrong, or nobody can tell; sometimes both models are wrong. Keep the label, take what both read, or leave the letter out, by the buttons or the keys 1, 2 and 3. What you decide is kept, and goes into a copy of the letters when you save one.</source>
        <translation>Buchstaben, die beide Modelle als denselben anderen Buchstaben lesen, jedes mit mindestens der gewählten Sicherheit, die sichersten zuerst. Keines hat von ihnen gelernt. Oft ist das Label falsch, oder niemand kann es sagen; manchmal irren sich beide Modelle. Behalte das Label, nimm, was beide lesen, oder lass den Buchstaben weg, mit den Knöpfen oder den Tasten 1, 2 und 3. Was du entscheidest, bleibt erhalten und kommt in eine Kopie der Buchstaben, wenn du eine speicherst.</translation>
    </message>
    <message>
        <source>label noise, label errors, confident learning</source>
        <translation>Label-Rauschen, Labelfehler, Confident Learning</translation>
    </message>
    <message>
        <source>The net, number by number</source>
        <translation>Das Netz, Zahl für Zahl</translation>
    </message>
    <message>
        <source>Your letter goes through the net from left to right. Each layer multiplies what it gets with its weights W, adds its biases b, and applies its activation; softmax makes probabilities of the last sums. A cell is a unit: blue is above 0, orange below. Units are numbered from 0, as in W1[:, 5]. Click one to see its sum.</source>
        <translation>Dein Buchstabe geht von links nach rechts durch das Netz. Jede Schicht multipliziert, was sie bekommt, mit ihren Gewichten W, addiert ihre Bias b und wendet ihre Aktivierung an; Softmax macht aus den letzten Summen Wahrscheinlichkeiten. Ein Kästchen ist eine Einheit: Blau ist über 0, Orange darunter. Einheiten sind ab 0 gezählt, wie in W1[:, 5]. Klicke auf eine, um ihre Summe zu sehen.</translation>
    </message>
    <message>
        <source>dense layers, multilayer perceptron, forward pass, logits</source>
        <translation>voll verbundene Schichten, mehrschichtiges Perzeptron, Vorwärtsdurchlauf, Logits</translation>
    </message>
    <message>
        <source>The sum of a unit</source>
        <translation>Die Summe einer Einheit</translation>
    </message>
    <message>
        <source>Everything that the unit gets is multiplied with its own weight; all products and the bias add up to z. The figures add up as they are written, and ≈ stands where rounding is in the way. On the right is what comes of it: what a unit adds to the sums of the next layer, or how likely a letter is.</source>
        <translation>Alles, was die Einheit bekommt, wird mit einem eigenen Gewicht multipliziert; alle Produkte und der Bias ergeben zusammen z. Die Zahlen gehen auf, so wie sie dastehen, und ≈ steht, wo das Runden im Weg ist. Rechts steht, was daraus wird: was eine Einheit zu den Summen der nächsten Schicht beiträgt, oder wie wahrscheinlich ein Buchstabe ist.</translation>
    </message>
    <message>
        <source>weighted sum, dot product, bias, activation, softmax</source>
        <translation>gewichtete Summe, Skalarprodukt, Bias, Aktivierung, Softmax</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Save drawing…</source>
        <translation>Zeichnung speichern…</translation>
    </message>
    <message>
        <source>Open model…</source>
        <translation>Modell öffnen…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>{0} contains no drawing.</source>
        <translation>{0} enthält keine Zeichnung.</translation>
    </message>
    <message>
        <source>Save drawing</source>
        <translation>Zeichnung speichern</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}</source>
        <translation>{0} lässt sich nicht schreiben: {1}</translation>
    </message>
    <message>
        <source>there is no text</source>
        <translation>es ist kein Text da</translation>
    </message>
    <message>
        <source>New drawing</source>
        <translation>Neue Zeichnung</translation>
    </message>
    <message>
        <source>Open drawing or picture…</source>
        <translation>Zeichnung oder Bild öffnen…</translation>
    </message>
    <message>
        <source>Copy drawing</source>
        <translation>Zeichnung kopieren</translation>
    </message>
    <message>
        <source>Paste drawing or picture</source>
        <translation>Zeichnung oder Bild einfügen</translation>
    </message>
    <message>
        <source>Open a drawing or a picture of a letter</source>
        <translation>Eine Zeichnung oder das Bild eines Buchstabens öffnen</translation>
    </message>
    <message>
        <source>Drawings and pictures</source>
        <translation>Zeichnungen und Bilder</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>This is page 1 of {0} of “{1}”; the other pages are not shown. “letterpad predict” answers every page.</source>
        <translation>Das ist Seite 1 von {0} aus „{1}“; die übrigen Seiten werden nicht gezeigt. „letterpad predict“ beantwortet jede Seite.</translation>
    </message>
    <message>
        <source>One file at a time: “{0}” is opened, and {1} more are not. Pictures to learn from are opened together, as a folder with one folder for each letter.</source>
        <translation>Eine Datei auf einmal: „{0}“ wird geöffnet, {1} weitere nicht. Bilder zum Lernen werden zusammen geöffnet, als Ordner mit einem Ordner für jeden Buchstaben.</translation>
    </message>
    <message>
        <source>A file was expected, and “{0}” is a link. Letterpad makes no network connection: save the file with your browser, then open it.</source>
        <translation>Erwartet wird eine Datei; „{0}“ ist ein Link. Letterpad baut keine Netzverbindung auf: Speichere die Datei mit deinem Browser und öffne sie dann.</translation>
    </message>
    <message>
        <source>There is neither a drawing nor a picture to paste.</source>
        <translation>Es ist weder eine Zeichnung noch ein Bild zum Einfügen da.</translation>
    </message>
    <message>
        <source>The pasted text is not a drawing: {0}.</source>
        <translation>Der eingefügte Text ist keine Zeichnung: {0}.</translation>
    </message>
    <message>
        <source>letter</source>
        <comment>A file&apos;s name</comment>
        <translation>buchstabe</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Drawing as InkML</source>
        <translation>Zeichnung als InkML</translation>
    </message>
    <message>
        <source>Picture in pixels</source>
        <translation>Bild aus Pixeln</translation>
    </message>
    <message>
        <source>Picture in lines</source>
        <translation>Bild aus Linien</translation>
    </message>
    <message>
        <source>A drawing cannot be saved as “{0}”: the name may end in {1}.</source>
        <translation>Als „{0}“ lässt sich eine Zeichnung nicht speichern: Der Name kann auf {1} enden.</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Gespeichert als {0}.</translation>
    </message>
    <message>
        <source>Nothing is drawn yet, so there is nothing to save or copy.</source>
        <translation>Noch ist nichts gezeichnet; darum gibt es nichts zu speichern oder zu kopieren.</translation>
    </message>
    <message>
        <source>Only your ink can be saved or copied, not the picture under it.</source>
        <translation>Speichern und kopieren lässt sich nur deine Tinte, nicht das Bild darunter.</translation>
    </message>
    <message>
        <source>Open model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>Save model</source>
        <translation>Modell speichern</translation>
    </message>
    <message>
        <source>ONNX network for other programs</source>
        <translation>ONNX-Netz für andere Programme</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Zeichnungen</translation>
    </message>
    <message>
        <source>Letterpad models</source>
        <translation>Letterpad-Modelle</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>FilterForm</name>
    <message>
        <source>Find letters</source>
        <translation>Buchstaben suchen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Show only letters in whose label, author or device this is found.</source>
        <translation>Nur Buchstaben zeigen, bei denen das im Label, im Namen der Person oder im Gerät vorkommt.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Look for nothing in particular any more.</source>
        <translation>Nach nichts Bestimmtem mehr suchen.</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Show the letters of all authors, or of one.</source>
        <translation>Die Buchstaben aller Personen zeigen, oder die von einer.</translation>
    </message>
    <message>
        <source>Where they come from</source>
        <translation>Woher sie kommen</translation>
    </message>
    <message>
        <source>Show only letters that were drawn here, written in a test or imported.</source>
        <translation>Nur Buchstaben zeigen, die hier gezeichnet, im Schreibtest geschrieben oder importiert wurden.</translation>
    </message>
    <message>
        <source>All authors</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <translation>Gleich woher</translation>
    </message>
</context>
<context>
    <name>FirstHint</name>
    <message>
        <source>As large as you like, with the mouse, a finger or a pen: the answer follows. Or with the keyboard: the space bar puts the pen down, arrow keys move it. F1 shows all keys.</source>
        <translation>So groß du magst, mit Maus, Finger oder Stift: Die Antwort folgt. Oder mit der Tastatur: Die Leertaste setzt den Stift auf, die Pfeiltasten bewegen ihn. F1 zeigt alle Tasten.</translation>
    </message>
</context>
<context>
    <name>FirstPart</name>
    <message>
        <source>Your drawing up to there</source>
        <translation>Deine Zeichnung bis dahin</translation>
    </message>
</context>
<context>
    <name>Fit</name>
    <message>
        <source>My letters hold none by {0} that this model could be fitted to.</source>
        <translation>In „Meine Buchstaben“ ist keiner von {0}, an den sich dieses Modell anpassen ließe.</translation>
    </message>
    <message>
        <source>My letters hold none of yours that this model could be fitted to.</source>
        <translation>In „Meine Buchstaben“ ist keiner von dir, an den sich dieses Modell anpassen ließe.</translation>
    </message>
    <message>
        <source>Letters that you did not teach: {0} lost of {1}.</source>
        <translation>Buchstaben, die du nicht beigebracht hast: {0} von {1} verloren.</translation>
    </message>
    <message>
        <source>Two of each letter are enough to begin with: the writing test asks for them. Or draw letters and say which they are; three of each that is misread can be learned from.</source>
        <translation>Für den Anfang genügen zwei von jedem Buchstaben: Danach fragt der Schreibtest. Oder zeichne Buchstaben und sag, welche es sind; aus je drei falsch gelesenen lässt sich lernen.</translation>
    </message>
    <message>
        <source>It needs three of each letter that is misread. Still to come: {0}. Write them in the writing test, or draw them and say which they are.</source>
        <translation>Nötig sind drei von jedem Buchstaben, der falsch gelesen wird. Es fehlen noch: {0}. Schreib sie im Schreibtest, oder zeichne sie und sag, welche es sind.</translation>
    </message>
</context>
<context>
    <name>FitBars</name>
    <message>
        <source>Your letters before and after fitting</source>
        <translation>Deine Buchstaben vor und nach dem Anpassen</translation>
    </message>
    <message>
        <source>The share of your letters that is read right, each of them held back in turn.</source>
        <translation>Der Anteil deiner Buchstaben, der richtig gelesen wird, jeder einmal zurückgehalten.</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>{0}: {1} of your {2} right, {3} ({4})</source>
        <translation>{0}: {1} von deinen {2} richtig, {3} ({4})</translation>
    </message>
    <message>
        <source>How right your letters are read before and after will be here.</source>
        <translation>Hier steht dann, wie richtig deine Buchstaben vorher und nachher gelesen werden.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Share right</source>
        <translation>Anteil richtig</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95 % von</translation>
    </message>
    <message>
        <source>95 % to</source>
        <translation>95 % bis</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Go to the bar above or below.</source>
        <translation>Zum Balken darüber oder darunter.</translation>
    </message>
    <message>
        <source>{0} of {1} right</source>
        <translation>{0} von {1} richtig</translation>
    </message>
</context>
<context>
    <name>FitDialog</name>
    <message>
        <source>Fit to my hand</source>
        <translation>An meine Hand anpassen</translation>
    </message>
    <message>
        <source>“{0}” stays as it is. What comes of it is a model of its own, and you see first what it brings.</source>
        <translation>„{0}“ bleibt, wie es ist. Heraus kommt ein eigenes Modell, und vorher siehst du, was es bringt.</translation>
    </message>
    <message>
        <source>Whose letters</source>
        <translation>Wessen Buchstaben</translation>
    </message>
    <message>
        <source>Whose hand the model is fitted to</source>
        <translation>An wessen Hand das Modell angepasst wird</translation>
    </message>
    <message>
        <source>Letters of</source>
        <translation>Buchstaben von</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Looking at your letters …</source>
        <translation>Deine Buchstaben werden angesehen …</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Keep it as a model of its own, and let it read from now on.</source>
        <translation>Als eigenes Modell aufheben und von jetzt an lesen lassen.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>Stop; everything is as it was.</source>
        <translation>Abbrechen; alles ist wie vorher.</translation>
    </message>
    <message>
        <source>&amp;Writing test…</source>
        <translation>Schreib&amp;test…</translation>
    </message>
    <message>
        <source>Write every letter twice, at your own pace.</source>
        <translation>Jeden Buchstaben zweimal schreiben, so schnell du willst.</translation>
    </message>
    <message>
        <source>&amp;Draw letters</source>
        <translation>Buchstaben &amp;zeichnen</translation>
    </message>
    <message>
        <source>Draw them on the canvas, and say what they are.</source>
        <translation>Auf der Zeichenfläche zeichnen und sagen, welche es sind.</translation>
    </message>
    <message>
        <source>&amp;Leave as it is</source>
        <translation>So &amp;lassen, wie es ist</translation>
    </message>
    <message>
        <source>Close this window.</source>
        <translation>Dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>Now read: {0}</source>
        <translation>Jetzt richtig gelesen: {0}</translation>
    </message>
    <message>
        <source>No longer read: {0}</source>
        <translation>Nicht mehr richtig gelesen: {0}</translation>
    </message>
    <message>
        <source>It was stopped. Everything is as it was.</source>
        <translation>Es wurde abgebrochen. Alles ist wie vorher.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>FitOffer</name>
    <message>
        <source>Fit to my hand…</source>
        <translation>An meine Hand anpassen…</translation>
    </message>
    <message>
        <source>See whether the live model would read you better if it knew these letters.</source>
        <translation>Sehen, ob das aktive Modell dich besser läse, wenn es diese Buchstaben kennte.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Do not offer it again until Letterpad is started again.</source>
        <translation>Das nicht mehr anbieten, bis Letterpad neu gestartet wird.</translation>
    </message>
    <message>
        <source>You corrected {0} answers: learn your hand?</source>
        <translation>{0} Antworten berichtigt: deine Hand lernen?</translation>
    </message>
</context>
<context>
    <name>FitToHand</name>
    <message>
        <source>Fit to my hand…</source>
        <translation>An meine Hand anpassen…</translation>
    </message>
    <message>
        <source>Fit to my hand</source>
        <translation>An meine Hand anpassen</translation>
    </message>
    <message>
        <source>See whether the live model would read you better if it knew these letters.</source>
        <translation>Sehen, ob das aktive Modell dich besser läse, wenn es diese Buchstaben kennte.</translation>
    </message>
    <message>
        <source>{0}, fitted to {1}</source>
        <translation>{0}, an {1} angepasst</translation>
    </message>
    <message>
        <source>{0}, fitted to my hand</source>
        <translation>{0}, an meine Hand angepasst</translation>
    </message>
    <message>
        <source>Letterpad&apos;s recogniser</source>
        <translation>Letterpads Erkenner</translation>
    </message>
    <message>
        <source>“{0}” reads your drawings now.</source>
        <translation>„{0}“ liest jetzt deine Zeichnungen.</translation>
    </message>
    <message>
        <source>The fitted model cannot be kept: {0}</source>
        <translation>Das angepasste Modell kann nicht aufgehoben werden: {0}</translation>
    </message>
</context>
<context>
    <name>Fitting</name>
    <message>
        <source>Looking at your letters …</source>
        <translation>Deine Buchstaben werden angesehen …</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Wird gestartet …</translation>
    </message>
</context>
<context>
    <name>GroupByGroup</name>
    <message>
        <source>Right of all</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>What a row of the chart stands for</source>
        <translation>Wofür eine Zeile des Diagramms steht</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>writers</source>
        <translation>Schreiber</translation>
    </message>
    <message>
        <source>largest difference first</source>
        <translation>größter Unterschied zuerst</translation>
    </message>
    <message>
        <source>Put the rows first in which the two models differ most</source>
        <translation>Die Zeilen nach oben stellen, in denen sich die beiden Modelle am meisten unterscheiden</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Schreiber</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
</context>
<context>
    <name>GroupsList</name>
    <message>
        <source>By letter</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>A row a letter</source>
        <translation>Eine Zeile für jeden Buchstaben</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>A row a day, the last first</source>
        <translation>Eine Zeile für jeden Tag, der letzte zuerst</translation>
    </message>
    <message>
        <source>Groups of letters</source>
        <translation>Gruppen von Buchstaben</translation>
    </message>
    <message>
        <source>Which drawings are shown, and how many there are.</source>
        <translation>Welche Zeichnungen gezeigt werden, und wie viele es sind.</translation>
    </message>
    <message>
        <source>All letters</source>
        <translation>Alle Buchstaben</translation>
    </message>
    <message>
        <source>1 letter</source>
        <translation>1 Buchstabe</translation>
    </message>
    <message>
        <source>{0} letters</source>
        <translation>{0} Buchstaben</translation>
    </message>
</context>
<context>
    <name>HandBars</name>
    <message>
        <source>Your letters and held-out letters</source>
        <translation>Deine Buchstaben und zurückgehaltene</translation>
    </message>
    <message>
        <source>The share that each model reads right of your letters and of held-out ones.</source>
        <translation>Der Anteil, den jedes Modell von deinen Buchstaben und von zurückgehaltenen richtig liest.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}; it has no held-out letters</source>
        <translation>{0}; es hat keine zurückgehaltenen Buchstaben</translation>
    </message>
    <message>
        <source>{0}; held-out letters: {1} of {2} right, {3} ({4})</source>
        <translation>{0}; zurückgehaltene Buchstaben: {1} von {2} richtig, {3} ({4})</translation>
    </message>
    <message>
        <source>it knows none of your letters</source>
        <translation>es kennt keinen deiner Buchstaben</translation>
    </message>
    <message>
        <source>{0} of your {1} right, {2} ({3})</source>
        <translation>{0} von deinen {1} richtig, {2} ({3})</translation>
    </message>
    <message>
        <source>How right each model is on your letters will be here.</source>
        <translation>Hier wird stehen, wie viele deiner Buchstaben jedes Modell richtig liest.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Yours, share right</source>
        <translation>Deine, Anteil richtig</translation>
    </message>
    <message>
        <source>Yours, 95 % from</source>
        <translation>Deine, 95 % von</translation>
    </message>
    <message>
        <source>Yours, 95 % to</source>
        <translation>Deine, 95 % bis</translation>
    </message>
    <message>
        <source>Yours, right</source>
        <translation>Deine, richtig</translation>
    </message>
    <message>
        <source>Yours, letters</source>
        <translation>Deine, Buchstaben</translation>
    </message>
    <message>
        <source>Held out, share right</source>
        <translation>Zurückgehalten, Anteil richtig</translation>
    </message>
    <message>
        <source>Held out, 95 % from</source>
        <translation>Zurückgehalten, 95 % von</translation>
    </message>
    <message>
        <source>Held out, 95 % to</source>
        <translation>Zurückgehalten, 95 % bis</translation>
    </message>
    <message>
        <source>Held out, right</source>
        <translation>Zurückgehalten, richtig</translation>
    </message>
    <message>
        <source>Held out, letters</source>
        <translation>Zurückgehalten, Buchstaben</translation>
    </message>
    <message>
        <source>Go to the model above or below, the first or the last.</source>
        <translation>Zum Modell darüber oder darunter, zum ersten oder letzten.</translation>
    </message>
    <message>
        <source>none of these letters</source>
        <translation>keiner dieser Buchstaben</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>von {0}</translation>
    </message>
    <message>
        <source>your letters</source>
        <translation>deine Buchstaben</translation>
    </message>
    <message>
        <source>held-out letters</source>
        <translation>zurückgehaltene Buchstaben</translation>
    </message>
</context>
<context>
    <name>HandLetters</name>
    <message>
        <source>The letters that cost most</source>
        <translation>Die Buchstaben, die am meisten gekostet haben</translation>
    </message>
    <message>
        <source>What you wrote, over the nearest letter of the data, and a typical one beside it.</source>
        <translation>Was du geschrieben hast, über dem nächsten Buchstaben der Daten, und ein typischer daneben.</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} misread ({3})</source>
        <translation>{0}: {1} von {2} falsch gelesen ({3})</translation>
    </message>
    <message>
        <source>{0}; the data have no such letter</source>
        <translation>{0}; die Daten haben keinen solchen Buchstaben</translation>
    </message>
    <message>
        <source>read right, {1}</source>
        <translation>richtig gelesen, {1}</translation>
    </message>
    <message>
        <source>read as {0}, {1}</source>
        <translation>als {0} gelesen, {1}</translation>
    </message>
    <message>
        <source>The letters that cost most in a writing test will be here.</source>
        <translation>Hier werden die Buchstaben stehen, die in einem Schreibtest am meisten gekostet haben.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Go to the letter above or below, the first or the last.</source>
        <translation>Zum Buchstaben darüber oder darunter, zum ersten oder letzten.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>as {0}</source>
        <translation>als {0}</translation>
    </message>
    <message>
        <source>the data</source>
        <translation>die Daten</translation>
    </message>
</context>
<context>
    <name>HandResult</name>
    <message>
        <source>What cost most</source>
        <translation>Was am meisten gekostet hat</translation>
    </message>
    <message>
        <source>Thin: what you wrote. Wide and pale: the letter of the data that is nearest to it and is what was asked for. Last: a typical letter of the data.</source>
        <translation>Dünn: was du geschrieben hast. Breit und blass: der Buchstabe der Daten, der ihm am nächsten und der verlangte ist. Zuletzt: ein typischer Buchstabe der Daten.</translation>
    </message>
    <message>
        <source>Fit to my hand…</source>
        <translation>An meine Hand anpassen…</translation>
    </message>
    <message>
        <source>Fit the live model to your hand, with the letters in My letters.</source>
        <translation>Das aktive Modell an deine Hand anpassen, mit den Buchstaben in „Meine Buchstaben“.</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Write another test, in another order.</source>
        <translation>Noch einen Test schreiben, in anderer Reihenfolge.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window.</source>
        <translation>Dieses Fenster schließen.</translation>
    </message>
    <message>
        <source>The models are reading them …</source>
        <translation>Die Modelle lesen sie …</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>Es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>{0} letters were kept in My letters.</source>
        <translation>{0} Buchstaben wurden in „Meine Buchstaben“ aufgehoben.</translation>
    </message>
    <message>
        <source>The letters of this test are in My letters already.</source>
        <translation>Die Buchstaben dieses Tests sind schon in „Meine Buchstaben“.</translation>
    </message>
</context>
<context>
    <name>HandStart</name>
    <message>
        <source>The letters come in random order, so that none of them is written first or last in every test, and none is copied from the one just before. What is read is shown at the end: whoever sees it begins to write for the machine.</source>
        <translation>Die Buchstaben kommen in zufälliger Reihenfolge, damit keiner in jedem Test der erste oder letzte ist und keiner vom vorigen abgeschrieben wird. Was gelesen wird, siehst du am Ende: Wer es sieht, fängt an, für die Maschine zu schreiben.</translation>
    </message>
    <message>
        <source>Keep these letters in My letters</source>
        <translation>Diese Buchstaben in „Meine Buchstaben“ aufheben</translation>
    </message>
    <message>
        <source>A model can be fitted to your hand only from letters that were kept. They stay on this computer, you can delete them on the page My letters, and a test that is interrupted can be continued. Without the tick nothing is stored.</source>
        <translation>Ein Modell lässt sich nur mit aufgehobenen Buchstaben an deine Hand anpassen. Sie bleiben auf diesem Rechner, du kannst sie auf der Seite „Meine Buchstaben“ löschen, und ein unterbrochener Test lässt sich fortsetzen. Ohne den Haken wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <source>Begin with the first letter.</source>
        <translation>Mit dem ersten Buchstaben anfangen.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Go on with the test that was stopped.</source>
        <translation>Mit dem angehaltenen Test weitermachen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Write no test now.</source>
        <translation>Jetzt keinen Test schreiben.</translation>
    </message>
    <message>
        <source>How well are you read?</source>
        <translation>Wie gut wirst du gelesen?</translation>
    </message>
    <message>
        <source>A model is being opened …</source>
        <translation>Ein Modell wird geöffnet …</translation>
    </message>
    <message>
        <source>{0} of its {1}, drawn by chance</source>
        <translation>{0} seiner {1}, durch Zufall gezogen</translation>
    </message>
    <message>
        <source>Write {0} letters ({1}, each of them twice), one after another and at your own pace, just as you usually write. At the end you see how many of them each pinned model reads right, beside the letters it was tested on.</source>
        <translation>Schreib {0} Buchstaben ({1}, jeden zweimal), einen nach dem anderen und so schnell du willst, ganz wie sonst auch. Am Ende siehst du, wie viele davon jedes angeheftete Modell richtig liest, neben den Buchstaben, mit denen es geprüft wurde.</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Neu anfangen</translation>
    </message>
    <message>
        <source>A test was stopped after {0} of {1} letters. A new one takes its place.</source>
        <translation>Ein Test wurde nach {0} von {1} Buchstaben angehalten. Ein neuer tritt an seine Stelle.</translation>
    </message>
</context>
<context>
    <name>HandTests</name>
    <message>
        <source>Reading the letters …</source>
        <translation>Die Buchstaben werden gelesen …</translation>
    </message>
</context>
<context>
    <name>HandWriting</name>
    <message>
        <source>Progress of the test</source>
        <translation>Fortschritt des Tests</translation>
    </message>
    <message>
        <source>What you wrote, the last first</source>
        <translation>Was du geschrieben hast, das Letzte zuerst</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last stroke, or the letter before (Backspace).</source>
        <translation>Den letzten Strich oder den vorigen Buchstaben zurücknehmen (Rücktaste).</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Leave this letter out; it does not count.</source>
        <translation>Diesen Buchstaben weglassen; er zählt nicht.</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Anhalten…</translation>
    </message>
    <message>
        <source>Stop here; it is asked what becomes of what you wrote (Escape).</source>
        <translation>Hier anhalten; du wirst gefragt, was aus dem Geschriebenen wird (Escape).</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The letter is done: the next one (Enter, or the space bar).</source>
        <translation>Der Buchstabe ist fertig: der nächste (Eingabe- oder Leertaste).</translation>
    </message>
    <message>
        <source>Write the letter first, or skip it.</source>
        <translation>Schreib erst den Buchstaben, oder lass ihn aus.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>Write: {0}</source>
        <translation>Schreib: {0}</translation>
    </message>
</context>
<context>
    <name>HardestLetters</name>
    <message>
        <source>{0}, {1} read right</source>
        <translation>{0}, {1} richtig gelesen</translation>
    </message>
    <message>
        <source>{0}. Click to choose all letters of this class.</source>
        <translation>{0}. Ein Klick wählt alle Buchstaben dieser Klasse.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;Help…</source>
        <translation>&amp;Hilfe…</translation>
    </message>
    <message>
        <source>&amp;Keyboard…</source>
        <translation>&amp;Tastatur…</translation>
    </message>
    <message>
        <source>About the &amp;recogniser…</source>
        <translation>Über den E&amp;rkenner…</translation>
    </message>
    <message>
        <source>&amp;About Letterpad…</source>
        <translation>Über &amp;Letterpad…</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Search all pages</source>
        <translation>Alle Seiten durchsuchen</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Die Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Lists the pages that contain these words; Enter goes to the next place</source>
        <translation>Listet die Seiten auf, die diese Wörter enthalten; die Eingabetaste geht zur nächsten Fundstelle</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>Seiten der Hilfe</translation>
    </message>
    <message>
        <source>Page of the help</source>
        <translation>Seite der Hilfe</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back to the previous page</source>
        <translation>Zurück zur vorigen Seite</translation>
    </message>
    <message>
        <source>Back to the previous page (Alt+Left)</source>
        <translation>Zurück zur vorigen Seite (Alt+Links)</translation>
    </message>
    <message>
        <source>Help: {0}</source>
        <translation>Hilfe: {0}</translation>
    </message>
    <message>
        <source>Pages found: {0}</source>
        <translation>Gefundene Seiten: {0}</translation>
    </message>
    <message>
        <source>No page contains these words.</source>
        <translation>Keine Seite enthält diese Wörter.</translation>
    </message>
</context>
<context>
    <name>HonestyTable</name>
    <message>
        <source>Scores of how sure the runs are</source>
        <translation>Maße dafür, wie sicher die Modelle sind</translation>
    </message>
    <message>
        <source>Lower is better for the first three</source>
        <translation>Bei den ersten drei ist weniger besser</translation>
    </message>
    <message>
        <source>Log loss</source>
        <translation>Log-Loss</translation>
    </message>
    <message>
        <source>Mean of −log of the right letter&apos;s probability: 0 is best, and a wrong answer that was sure costs most</source>
        <translation>Mittel von −log der Wahrscheinlichkeit des richtigen Buchstabens: 0 ist am besten, und eine sichere falsche Antwort kostet am meisten</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Brier-Score</translation>
    </message>
    <message>
        <source>Mean squared distance of all probabilities from what was right, 0 (best) to 2</source>
        <translation>Mittlerer quadratischer Abstand aller Wahrscheinlichkeiten von dem, was richtig war, 0 (am besten) bis 2</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>Mean distance between how sure answers are and how many are right</source>
        <translation>Mittlerer Abstand zwischen dem, wie sicher Antworten sind, und dem, wie viele stimmen</translation>
    </message>
    <message>
        <source>Sets of {0} hold</source>
        <translation>Mengen von {0} enthalten</translation>
    </message>
    <message>
        <source>Share of letters whose set holds the right one, and its 95 % interval</source>
        <translation>Anteil der Buchstaben, deren Menge den richtigen enthält, mit 95‑%‑Intervall</translation>
    </message>
    <message>
        <source>Letters in a set</source>
        <translation>Größe einer Menge</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>Buchstaben im Mittel</translation>
    </message>
    <message>
        <source>Writers with ≥ 90 %</source>
        <translation>Schreiber mit ≥ 90 %</translation>
    </message>
    <message>
        <source>Share of writers of whose letters the sets hold at least 90 %</source>
        <translation>Anteil der Schreiber, bei denen die Mengen mindestens 90 % der Buchstaben enthalten</translation>
    </message>
    <message>
        <source>Worst tenth of writers</source>
        <translation>Schlechtestes Zehntel</translation>
    </message>
    <message>
        <source>What the sets hold at most of the letters of the worst tenth of writers</source>
        <translation>Was die Mengen beim schlechtesten Zehntel der Schreiber höchstens enthalten</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import letters</source>
        <translation>Buchstaben importieren</translation>
    </message>
    <message>
        <source>Letters that do not say who drew them are</source>
        <translation>Buchstaben, die nicht sagen, von wem sie sind, sind</translation>
    </message>
    <message>
        <source>of whoever the file is of, else named after the file</source>
        <translation>von der Person, von der die Datei ist, sonst nach der Datei benannt</translation>
    </message>
    <message>
        <source>For letters of others: of a class of pupils, each keeps the own name.</source>
        <translation>Für Buchstaben von anderen: In einer Klasse behält jedes Kind seinen Namen.</translation>
    </message>
    <message>
        <source>mine, from another computer</source>
        <translation>meine, von einem anderen Rechner</translation>
    </message>
    <message>
        <source>For letters that you drew yourself.</source>
        <translation>Für Buchstaben, die du selbst gezeichnet hast.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Add the letters; drawings that are there already are left out</source>
        <translation>Die Buchstaben dazunehmen; Zeichnungen, die schon da sind, bleiben weg</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
</context>
<context>
    <name>InkGlow</name>
    <message>
        <source>What each pixel says</source>
        <translation>Was jedes Pixel sagt</translation>
    </message>
    <message>
        <source>Which parts of your drawing speak for which letter</source>
        <translation>Welche Teile deiner Zeichnung für welchen Buchstaben sprechen</translation>
    </message>
    <message>
        <source>top left</source>
        <translation>oben links</translation>
    </message>
    <message>
        <source>top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>oben rechts</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>in der Mitte</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>unten links</translation>
    </message>
    <message>
        <source>bottom</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>unten rechts</translation>
    </message>
    <message>
        <source>Row {0}, column {1}</source>
        <translation>Zeile {0}, Spalte {1}</translation>
    </message>
    <message>
        <source>{0}: says nothing</source>
        <translation>{0}: sagt nichts</translation>
    </message>
    <message>
        <source>{0}: {1} for {2}</source>
        <translation>{0}: {1} für {2}</translation>
    </message>
    <message>
        <source>for {0}: {1}</source>
        <translation>für {0}: {1}</translation>
    </message>
    <message>
        <source>No pixel speaks for one of the two letters.</source>
        <translation>Kein Pixel spricht für einen der beiden Buchstaben.</translation>
    </message>
    <message>
        <source>What each part of your drawing says will be shown here.</source>
        <translation>Hier steht dann, was jeder Teil deiner Zeichnung sagt.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>{0} against {1}</source>
        <translation>{0} gegen {1}</translation>
    </message>
    <message>
        <source>Go through the pixels, and read what each says.</source>
        <translation>Durch die Pixel gehen und lesen, was jedes sagt.</translation>
    </message>
    <message>
        <source>Go to the pixel that says most for the first letter.</source>
        <translation>Zu dem Pixel gehen, das am meisten für den ersten Buchstaben spricht.</translation>
    </message>
    <message>
        <source>Go to the pixel that says most for the second letter.</source>
        <translation>Zu dem Pixel gehen, das am meisten für den zweiten Buchstaben spricht.</translation>
    </message>
    <message>
        <source>for {0}, up to {1}</source>
        <translation>für {0}, bis {1}</translation>
    </message>
    <message>
        <source>for {0}</source>
        <translation>für {0}</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Reading the letters was stopped.</source>
        <translation>Das Lesen der Buchstaben wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Models are being trained on the Compare page. Wait for the end of that, or stop it there, then train.</source>
        <translation>Auf der Seite „Vergleichen“ werden gerade Modelle trainiert. Warte auf das Ende, oder stoppe es dort, und trainiere dann.</translation>
    </message>
    <message>
        <source>The letters were read, but not found again: {0}</source>
        <translation>Die Buchstaben wurden gelesen, aber nicht wiedergefunden: {0}</translation>
    </message>
</context>
<context>
    <name>KeyMap</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie tun</translation>
    </message>
    <message>
        <source>In the whole window</source>
        <translation>Im ganzen Fenster</translation>
    </message>
</context>
<context>
    <name>KeyboardPen</name>
    <message>
        <source>Move the pen; with Shift in larger steps.</source>
        <translation>Den Stift bewegen; mit Umschalt in größeren Schritten.</translation>
    </message>
    <message>
        <source>Move the pen diagonally, as on a numeric keypad.</source>
        <translation>Den Stift schräg bewegen, wie auf dem Ziffernblock.</translation>
    </message>
    <message>
        <source>Put the pen on the paper, or lift it.</source>
        <translation>Den Stift aufs Papier setzen oder abheben.</translation>
    </message>
    <message>
        <source>Take back the stroke under the pen, or hide the pen.</source>
        <translation>Den Strich unter dem Stift zurücknehmen oder den Stift verbergen.</translation>
    </message>
</context>
<context>
    <name>LearnedPanel</name>
    <message>
        <source>Which model</source>
        <translation>Welches Modell</translation>
    </message>
    <message>
        <source>Show what both models learned, or one of them in large pictures.</source>
        <translation>Zeigen, was beide Modelle gelernt haben, oder eines davon in großen Bildern.</translation>
    </message>
    <message>
        <source>both models</source>
        <translation>beide Modelle</translation>
    </message>
    <message>
        <source>the first model</source>
        <translation>das erste Modell</translation>
    </message>
    <message>
        <source>the second model</source>
        <translation>das zweite Modell</translation>
    </message>
    <message>
        <source>Draw as a net</source>
        <translation>Als Netz zeichnen</translation>
    </message>
    <message>
        <source>The layers of one model with the numbers of your letter, and the sum of a unit</source>
        <translation>Die Schichten eines Modells mit den Zahlen deines Buchstabens, und die Summe einer Einheit</translation>
    </message>
    <message>
        <source>What was learned by</source>
        <translation>Gelernt haben</translation>
    </message>
    <message>
        <source>Letterpad&apos;s recogniser</source>
        <translation>Letterpads Erkenner</translation>
    </message>
    <message>
        <source>The letters that it was trained on are gone or have changed, so their pictures cannot be shown.</source>
        <translation>Die Buchstaben, mit denen es trainiert wurde, sind nicht mehr da oder haben sich geändert. Ihre Bilder können deshalb nicht gezeigt werden.</translation>
    </message>
</context>
<context>
    <name>LearnedPictures</name>
    <message>
        <source>{0}: ink speaks for it in {1} pixels ({2} or more), against it in {3} ({4} or less); most for it in {5}, most against it in {6}</source>
        <translation>{0}: Tinte spricht in {1} Bildpunkten dafür ({2} oder mehr), in {3} dagegen ({4} oder weniger); am meisten dafür in {5}, am meisten dagegen in {6}</translation>
    </message>
    <message>
        <source>Ink in blue speaks for the letter, in orange against it.</source>
        <translation>Tinte im Blauen spricht für den Buchstaben, im Orangen gegen ihn.</translation>
    </message>
    <message>
        <source>row {0}, column {1} ({2})</source>
        <translation>Zeile {0}, Spalte {1} ({2})</translation>
    </message>
    <message>
        <source>{0}: {1} pixels have ink in at least half of its letters; most often row {2}, column {3}, in {4}</source>
        <translation>{0}: {1} Bildpunkte haben in mindestens der Hälfte seiner Buchstaben Tinte; am häufigsten Zeile {2}, Spalte {3}, in {4}</translation>
    </message>
    <message>
        <source>How often a pixel has ink: 1 is always.</source>
        <translation>Wie oft ein Bildpunkt Tinte hat: 1 heißt immer.</translation>
    </message>
    <message>
        <source>{0}: prototype {1} of {2}</source>
        <translation>{0}: Prototyp {1} von {2}</translation>
    </message>
    <message>
        <source>The mean of the drawings that each stands for.</source>
        <translation>Das Mittel der Zeichnungen, für die jeder steht.</translation>
    </message>
    <message>
        <source>{0}. It speaks most for {1}, most against {2}</source>
        <translation>{0}. Sie spricht am meisten für {1}, am meisten gegen {2}</translation>
    </message>
    <message>
        <source>Unit {0}: ink raises its sum in {1} pixels ({2} or more), lowers it in {3} ({4} or less); most in {5}, least in {6}</source>
        <translation>Einheit {0}: Tinte hebt ihre Summe in {1} Bildpunkten ({2} oder mehr), senkt sie in {3} ({4} oder weniger); am höchsten in {5}, am niedrigsten in {6}</translation>
    </message>
    <message>
        <source>Ink in blue raises a unit&apos;s sum, in orange lowers it.</source>
        <translation>Tinte im Blauen hebt die Summe einer Einheit, im Orangen senkt sie.</translation>
    </message>
    <message>
        <source>Filter {0}: weights from {1} to {2}</source>
        <translation>Filter {0}: Gewichte von {1} bis {2}</translation>
    </message>
    <message>
        <source>{0}, and {1} is added</source>
        <translation>{0}, und {1} wird addiert</translation>
    </message>
    <message>
        <source>Ink in blue raises the sum, in orange lowers it.</source>
        <translation>Tinte im Blauen hebt die Summe, im Orangen senkt sie.</translation>
    </message>
    <message>
        <source>Filter {0} finds most in {1}</source>
        <translation>Filter {0} findet am meisten in {1}</translation>
    </message>
    <message>
        <source>Filter {0} finds nothing in this drawing</source>
        <translation>Filter {0} findet in dieser Zeichnung nichts</translation>
    </message>
    <message>
        <source>Where in the drawing a filter finds what it looks for.</source>
        <translation>Wo in der Zeichnung ein Filter findet, was er sucht.</translation>
    </message>
    <message>
        <source>Bit {0} speaks most for {1}, most against {2}</source>
        <translation>Strichstück {0} spricht am meisten für {1}, am meisten gegen {2}</translation>
    </message>
    <message>
        <source>Typical bits of strokes, as they would be drawn.</source>
        <translation>Typische Strichstücke, so wie man sie zeichnen würde.</translation>
    </message>
    <message>
        <source>Direction {0}: ink in {1} pixels ({2} or more) moves a letter one way, in {3} ({4} or less) the other way; most in {5} and in {6}</source>
        <translation>Richtung {0}: Tinte in {1} Bildpunkten ({2} oder mehr) schiebt einen Buchstaben vorwärts, in {3} ({4} oder weniger) zurück; am meisten in {5} und in {6}</translation>
    </message>
    <message>
        <source>Ink in blue moves a letter one way along a direction, in orange back.</source>
        <translation>Tinte im Blauen schiebt einen Buchstaben entlang der Richtung vorwärts, im Orangen zurück.</translation>
    </message>
    <message>
        <source>Most questions are about row {0}, column {1}: {2} of {3}</source>
        <translation>Die meisten Fragen gelten Zeile {0}, Spalte {1}: {2} von {3}</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>How many questions are about each pixel.</source>
        <translation>Wie viele Fragen jedem Bildpunkt gelten.</translation>
    </message>
</context>
<context>
    <name>LearnedTexts</name>
    <message>
        <source>How often each pixel has ink in the letters it learned from; a pixel counts as ink above {0}.</source>
        <translation>Wie oft jeder Bildpunkt in den gelernten Buchstaben Tinte hat; über {0} zählt ein Bildpunkt als Tinte.</translation>
    </message>
    <message>
        <source>It keeps {0} prototypes of {1} classes. The class whose prototype is nearest to a drawing is the answer; what is compared is where lines run in which direction.</source>
        <translation>Es behält {0} Prototypen von {1} Klassen. Die Antwort ist die Klasse, deren Prototyp der Zeichnung am nächsten ist; verglichen wird, wo Linien in welche Richtung laufen.</translation>
    </message>
    <message>
        <source>The first layer looks for {0} small patterns of {1} × {2} pixels everywhere in the picture.</source>
        <translation>Die erste Schicht sucht überall im Bild nach {0} kleinen Mustern von {1} × {2} Bildpunkten.</translation>
    </message>
    <message>
        <source>It reads the pen&apos;s path, too; what it looks for there is not shown.</source>
        <translation>Es liest auch den Weg des Stifts; was es dort sucht, wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>A weight for every pixel and letter. The letter whose weights add up to most, where there is ink, is the answer.</source>
        <translation>Ein Gewicht für jeden Bildpunkt und Buchstaben. Die Antwort ist der Buchstabe, dessen Gewichte dort, wo Tinte ist, die größte Summe ergeben.</translation>
    </message>
    <message>
        <source>What ink in a pixel says for each letter, against the mean of all letters. How often pixels had ink is not in this file: train such a model again to see it.</source>
        <translation>Was Tinte in einem Bildpunkt für jeden Buchstaben bedeutet, verglichen mit dem Mittel aller Buchstaben. Wie oft Bildpunkte Tinte hatten, steht nicht in dieser Datei: Trainiere ein solches Modell noch einmal, um es zu sehen.</translation>
    </message>
    <message>
        <source>The first {0} of {1} letters are shown.</source>
        <translation>Gezeigt werden die ersten {0} von {1} Buchstaben.</translation>
    </message>
    <message>
        <source>The {0} units of the first layer that can do most, of {1}, each with its weights.</source>
        <translation>Die {0} Einheiten der ersten Schicht, die am meisten bewirken können, von {1}, jede mit ihren Gewichten.</translation>
    </message>
    <message>
        <source>The {0} units of the first layer, the strongest first.</source>
        <translation>Die {0} Einheiten der ersten Schicht, die stärksten zuerst.</translation>
    </message>
    <message>
        <source>1 unit is dead: no drawing can switch it on.</source>
        <translation>1 Einheit ist tot: Keine Zeichnung kann sie einschalten.</translation>
    </message>
    <message>
        <source>{0} units are dead: no drawing can switch them on.</source>
        <translation>{0} Einheiten sind tot: Keine Zeichnung kann sie einschalten.</translation>
    </message>
    <message>
        <source>It remembers {0} letters, and the {1} nearest to a drawing vote; {2} numbers stand for each picture.</source>
        <translation>Es merkt sich {0} Buchstaben, und die {1} einer Zeichnung nächsten stimmen ab; {2} Zahlen stehen für jedes Bild.</translation>
    </message>
    <message>
        <source>The vote of a nearer one counts more.</source>
        <translation>Die Stimme eines näheren zählt mehr.</translation>
    </message>
    <message>
        <source>{0} questions, at most {1} for one letter. These are the first ones.</source>
        <translation>{0} Fragen, höchstens {1} für einen Buchstaben. Dies sind die ersten.</translation>
    </message>
    <message>
        <source>{0} trees ask {1} questions in all. These are the first ones of the first tree.</source>
        <translation>{0} Bäume stellen zusammen {1} Fragen. Dies sind die ersten des ersten Baums.</translation>
    </message>
    <message>
        <source>It sees a letter as {0} numbers: how far it lies along each of these directions, in which letters differ most.</source>
        <translation>Es sieht einen Buchstaben als {0} Zahlen: wie weit er entlang jeder dieser Richtungen liegt, in denen sich die Buchstaben am stärksten unterscheiden.</translation>
    </message>
    <message>
        <source>The first {0} of {1} typical bits of strokes that it looks for.</source>
        <translation>Die ersten {0} von {1} typischen Strichstücken, nach denen es sucht.</translation>
    </message>
    <message>
        <source>The {0} typical bits of strokes that it looks for.</source>
        <translation>Die {0} typischen Strichstücke, nach denen es sucht.</translation>
    </message>
    <message>
        <source>{0}: is there more ink than {1} in row {2}, column {3}?</source>
        <translation>{0}: Ist in Zeile {2}, Spalte {3} mehr Tinte als {1}?</translation>
    </message>
    <message>
        <source>{0}: the answer is {1}, with {2}</source>
        <translation>{0}: Die Antwort ist {1}, mit {2}</translation>
    </message>
    <message>
        <source>{0}: more questions follow</source>
        <translation>{0}: Es folgen weitere Fragen</translation>
    </message>
    <message>
        <source>{0} {1} letters come here, most of them {2}</source>
        <translation>{0} {1} Buchstaben kommen hierher, die meisten davon {2}</translation>
    </message>
    <message>
        <source>{0} No letter comes here</source>
        <translation>{0} Kein Buchstabe kommt hierher</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>First question</source>
        <translation>Erste Frage</translation>
    </message>
    <message>
        <source>After {0}</source>
        <translation>Nach {0}</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} neighbours, {3} of the votes.</source>
        <translation>{0}: {1} von {2} Nachbarn, {3} der Stimmen.</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>deiner</translation>
    </message>
    <message>
        <source>Neighbour {0}: {1}, at a distance of {2}, {3} of the votes</source>
        <translation>Nachbar {0}: {1}, im Abstand {2}, {3} der Stimmen</translation>
    </message>
    <message>
        <source>{0}; its picture is not among the letters</source>
        <translation>{0}; sein Bild ist nicht unter den Buchstaben</translation>
    </message>
    <message>
        <source>Your drawing, as the model gets it</source>
        <translation>Deine Zeichnung, so wie das Modell sie bekommt</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Neighbour</source>
        <translation>Nachbar</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Share of the votes</source>
        <translation>Anteil der Stimmen</translation>
    </message>
    <message>
        <source>The nearest {0} of {1}.</source>
        <translation>Die nächsten {0} von {1}.</translation>
    </message>
</context>
<context>
    <name>LearnedView</name>
    <message>
        <source>What was learned</source>
        <translation>Was gelernt wurde</translation>
    </message>
    <message>
        <source>What it makes of your letter</source>
        <translation>Was es aus deinem Buchstaben macht</translation>
    </message>
    <message>
        <source>Draw a letter on the Draw page: what becomes of it will appear here.</source>
        <translation>Zeichne auf der Seite Zeichnen einen Buchstaben: Was daraus wird, erscheint hier.</translation>
    </message>
    <message>
        <source>Reading what it learned …</source>
        <translation>Was es gelernt hat, wird gelesen …</translation>
    </message>
    <message>
        <source>Pixels that are asked about</source>
        <translation>Bildpunkte, nach denen gefragt wird</translation>
    </message>
    <message>
        <source>The pictures are the means of the {0} letters it learned from.</source>
        <translation>Die Bilder sind die Mittel der {0} Buchstaben, aus denen es gelernt hat.</translation>
    </message>
    <message>
        <source>The pictures are the means of all {0} letters of its data: which of them it learned from is not known.</source>
        <translation>Die Bilder sind die Mittel aller {0} Buchstaben seiner Daten: Aus welchen davon es gelernt hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>left: less ink in the marked pixel · right: more</source>
        <translation>links: weniger Tinte im markierten Bildpunkt · rechts: mehr</translation>
    </message>
</context>
<context>
    <name>LearningCurvePanel</name>
    <message>
        <source>Train both algorithms on more and more letters; no model is kept</source>
        <translation>Beide Algorithmen mit immer mehr Buchstaben trainieren; kein Modell wird behalten</translation>
    </message>
    <message>
        <source>Would more letters help?</source>
        <translation>Würden mehr Buchstaben helfen?</translation>
    </message>
    <message>
        <source>Both models have the same algorithm with the same parameters. It learns from five numbers of letters, three times each with others, and is tested on the same held-out letters.</source>
        <translation>Beide Modelle haben denselben Algorithmus mit denselben Parametern. Er lernt aus fünf Anzahlen von Buchstaben, je dreimal mit anderen, und wird an denselben zurückgehaltenen Buchstaben getestet.</translation>
    </message>
    <message>
        <source>Both algorithms learn from five numbers of letters, three times each with others, and are tested on the same held-out letters.</source>
        <translation>Beide Algorithmen lernen aus fünf Anzahlen von Buchstaben, je dreimal mit anderen, und werden an denselben zurückgehaltenen Buchstaben getestet.</translation>
    </message>
    <message>
        <source>Compute learning curve</source>
        <translation>Lernkurve berechnen</translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Which lesson is shown</source>
        <translation>Welche Lektion gezeigt wird</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>Put back in the training panel what was chosen before the lesson</source>
        <translation>Im Trainingsfeld wieder wählen, was vor der Lektion gewählt war</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>Der Schritt davor</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>Der nächste Schritt</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Close the lesson; the step is remembered</source>
        <translation>Die Lektion schließen; der Schritt bleibt gemerkt</translation>
    </message>
    <message>
        <source>Set the controls</source>
        <translation>Einstellen</translation>
    </message>
    <message>
        <source>Choose this in the training panel. Nothing is trained yet.</source>
        <translation>Das im Trainingsfeld wählen. Trainiert wird noch nichts.</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Zeig es mir</translation>
    </message>
    <message>
        <source>Open the page on which to look</source>
        <translation>Die Seite öffnen, auf der es zu sehen ist</translation>
    </message>
    <message>
        <source>What this step says; the arrow keys scroll it</source>
        <translation>Was dieser Schritt sagt; die Pfeiltasten rollen es</translation>
    </message>
    <message>
        <source>Step {0} of {1}</source>
        <translation>Schritt {0} von {1}</translation>
    </message>
    <message>
        <source>Show me: Draw</source>
        <translation>Zeig: Zeichnen</translation>
    </message>
    <message>
        <source>Show me: Results</source>
        <translation>Zeig: Ergebnisse</translation>
    </message>
    <message>
        <source>Show me: Compare</source>
        <translation>Zeig: Vergleich</translation>
    </message>
    <message>
        <source>A training is under way.</source>
        <translation>Ein Training läuft.</translation>
    </message>
    <message>
        <source>Done: {0}</source>
        <translation>Getan: {0}</translation>
    </message>
    <message>
        <source>Set the controls, then press Train.</source>
        <translation>Stelle ein, dann drücke auf Trainieren.</translation>
    </message>
    <message>
        <source>First train what an earlier step asks for.</source>
        <translation>Trainiere erst, was ein früherer Schritt verlangt.</translation>
    </message>
    <message>
        <source>{0} letters ({1})</source>
        <translation>{0} Buchstaben ({1})</translation>
    </message>
    <message>
        <source>without {0}</source>
        <translation>ohne {0}</translation>
    </message>
    <message>
        <source>train on {0}</source>
        <translation>Training mit {0}</translation>
    </message>
    <message>
        <source>random state {0}</source>
        <translation>Startwert {0}</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>&amp;Lessons…</source>
        <translation>&amp;Lektionen…</translation>
    </message>
    <message>
        <source>“{0}” was trained otherwise than this step asks for.</source>
        <translation>„{0}“ wurde anders trainiert, als dieser Schritt es verlangt.</translation>
    </message>
</context>
<context>
    <name>LetterBands</name>
    <message>
        <source>Which letter when</source>
        <translation>Welcher Buchstabe wann</translation>
    </message>
    <message>
        <source>What was read while you drew: the stronger the colour, the likelier the letter</source>
        <translation>Was gelesen wurde, während du zeichnetest: je kräftiger die Farbe, desto wahrscheinlicher der Buchstabe</translation>
    </message>
    <message>
        <source>After {0} of the ink: {1} ({2})</source>
        <translation>Nach {0} der Tinte: {1} ({2})</translation>
    </message>
    <message>
        <source>{0} from {1}</source>
        <translation>{0} ab {1}</translation>
    </message>
    <message>
        <source>What is read while you draw will be shown here.</source>
        <translation>Hier steht dann, was gelesen wird, während du zeichnest.</translation>
    </message>
    <message>
        <source>Share of the ink</source>
        <translation>Anteil der Tinte</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Go through the moments, and see what was read at each.</source>
        <translation>Durch die Augenblicke gehen und sehen, was jeweils gelesen wurde.</translation>
    </message>
</context>
<context>
    <name>LetterByLetter</name>
    <message>
        <source>Largest differences</source>
        <translation>Größte Unterschiede</translation>
    </message>
    <message>
        <source>Which letters</source>
        <translation>Welche Buchstaben</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Reading the letters …</source>
        <translation>Die Buchstaben werden gelesen …</translation>
    </message>
    <message>
        <source>both right</source>
        <translation>beide richtig</translation>
    </message>
    <message>
        <source>only {0} right</source>
        <translation>nur {0} richtig</translation>
    </message>
    <message>
        <source>both wrong</source>
        <translation>beide falsch</translation>
    </message>
    <message>
        <source>row: the letter · column: the answer · blue: {0} answers so more often, orange: {1} does (colour in points, numbers in letters)</source>
        <translation>Zeile: der Buchstabe · Spalte: die Antwort · blau: so antwortet {0} öfter, orange: {1} (Farbe in Punkten, Zahlen in Buchstaben)</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Schreiber</translation>
    </message>
    <message>
        <source>How sure {0} was</source>
        <translation>Wie sicher {0} war</translation>
    </message>
    <message>
        <source>Chosen letters</source>
        <translation>Gewählte Buchstaben</translation>
    </message>
    <message>
        <source>the letter: what {0} and {1} answered</source>
        <translation>der Buchstabe: was {0} und {1} antworteten</translation>
    </message>
</context>
<context>
    <name>LetterCanvas</name>
    <message>
        <source>The next letter; the space bar, too, if you do not draw by keys.</source>
        <translation>Der nächste Buchstabe; auch die Leertaste, wenn du nicht mit Tasten zeichnest.</translation>
    </message>
    <message>
        <source>Take back a stroke, or the letter before.</source>
        <translation>Einen Strich oder den vorigen Buchstaben zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>LetterMapChart</name>
    <message>
        <source>Map of the letters</source>
        <translation>Karte der Buchstaben</translation>
    </message>
    <message>
        <source>Letters that look alike will lie together here.</source>
        <translation>Hier werden Buchstaben, die sich ähneln, beieinander liegen.</translation>
    </message>
    <message>
        <source>{0}, written by {1} (letter {2})</source>
        <translation>{0}, geschrieben von {1} (Buchstabe {2})</translation>
    </message>
    <message>
        <source>{0} (letter {1})</source>
        <translation>{0} (Buchstabe {1})</translation>
    </message>
    <message>
        <source>{0} of {1} letters; from left to right: {2}. Across are {3}, up {4} of all differences</source>
        <translation>{0} von {1} Buchstaben; von links nach rechts: {2}. Waagerecht liegen {3}, senkrecht {4} aller Unterschiede</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Schreiber</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Waagerecht</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Senkrecht</translation>
    </message>
    <message>
        <source>Go to the next dot of the same letter, to the left or right.</source>
        <translation>Zum nächsten Punkt desselben Buchstabens gehen, nach links oder rechts.</translation>
    </message>
    <message>
        <source>Go to the nearest dot of the letter before, or after.</source>
        <translation>Zum nächstgelegenen Punkt des Buchstabens davor oder danach gehen.</translation>
    </message>
    <message>
        <source>Go to the letter&apos;s first dot, or its last.</source>
        <translation>Zum ersten oder letzten Punkt des Buchstabens gehen.</translation>
    </message>
    <message>
        <source>Zoom in, or out.</source>
        <translation>Vergrößern oder verkleinern.</translation>
    </message>
    <message>
        <source>Show the whole map.</source>
        <translation>Die ganze Karte zeigen.</translation>
    </message>
    <message>
        <source>across {0} · up {1} of all differences</source>
        <translation>waagerecht {0} · senkrecht {1} aller Unterschiede</translation>
    </message>
    <message>
        <source>your letter</source>
        <translation>dein Buchstabe</translation>
    </message>
</context>
<context>
    <name>LetterOverlay</name>
    <message>
        <source>Your letter over theirs</source>
        <translation>Dein Buchstabe über ihrem</translation>
    </message>
    <message>
        <source>{0}: {1} of all ink</source>
        <translation>{0}: {1} der ganzen Tinte</translation>
    </message>
    <message>
        <source>Stroke {0} of the letter goes with none of yours</source>
        <translation>Strich {0} des Buchstabens gehört zu keinem von deinen</translation>
    </message>
    <message>
        <source>Your stroke {0} goes with none of the letter</source>
        <translation>Dein Strich {0} gehört zu keinem des Buchstabens</translation>
    </message>
    <message>
        <source>Your stroke {0} and the letter&apos;s stroke {1}, drawn the other way round: {2} of its size apart</source>
        <translation>Dein Strich {0} und Strich {1} des Buchstabens, andersherum gezeichnet: {2} seiner Größe auseinander</translation>
    </message>
    <message>
        <source>Your stroke {0} and the letter&apos;s stroke {1}: {2} of its size apart</source>
        <translation>Dein Strich {0} und Strich {1} des Buchstabens: {2} seiner Größe auseinander</translation>
    </message>
    <message>
        <source>Your drawing over a letter of the data will appear here.</source>
        <translation>Hier erscheint deine Zeichnung über einem Buchstaben der Daten.</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Tinte</translation>
    </message>
    <message>
        <source>Share of all ink</source>
        <translation>Anteil an aller Tinte</translation>
    </message>
    <message>
        <source>opposite</source>
        <translation>entgegengesetzt</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>Your stroke</source>
        <translation>Dein Strich</translation>
    </message>
    <message>
        <source>Letter&apos;s stroke</source>
        <translation>Strich des Buchstabens</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Apart, share of the letter&apos;s size</source>
        <translation>Abstand, Anteil der Buchstabengröße</translation>
    </message>
    <message>
        <source>Step through the strokes.</source>
        <translation>Strich für Strich durchgehen.</translation>
    </message>
    <message>
        <source>Show all strokes alike.</source>
        <translation>Alle Striche gleich zeigen.</translation>
    </message>
    <message>
        <source>thin: yours</source>
        <translation>dünn: deiner</translation>
    </message>
    <message>
        <source>wide: the letter of the data</source>
        <translation>breit: der Buchstabe der Daten</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>yours alone</source>
        <translation>nur deiner</translation>
    </message>
    <message>
        <source>the letter&apos;s alone</source>
        <translation>nur der Buchstabe der Daten</translation>
    </message>
</context>
<context>
    <name>LetterPopup</name>
    <message>
        <source>Which letter is it?</source>
        <translation>Welcher Buchstabe ist es?</translation>
    </message>
    <message>
        <source>Another letter</source>
        <translation>Ein anderer Buchstabe</translation>
    </message>
    <message>
        <source>Type any letter, digit or sign, and press Enter</source>
        <translation>Buchstabe, Ziffer oder Zeichen, dann Eingabetaste</translation>
    </message>
    <message>
        <source>What you drew, in upper or lower case as you type it; then press Enter</source>
        <translation>Was du gezeichnet hast, groß oder klein, wie du es tippst; dann die Eingabetaste</translation>
    </message>
    <message>
        <source>Letters that the live model knows</source>
        <translation>Buchstaben, die das aktive Modell kennt</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>{0} letters</source>
        <translation>{0} Buchstaben</translation>
    </message>
    <message>
        <source>{0} classes</source>
        <translation>{0} Klassen</translation>
    </message>
    <message>
        <source>{0} families</source>
        <translation>{0} Familien</translation>
    </message>
    <message>
        <source>{0} writers</source>
        <translation>{0} Schreiber</translation>
    </message>
    <message>
        <source>1 writer</source>
        <translation>1 Schreiber</translation>
    </message>
    <message>
        <source>1 more note</source>
        <translation>1 weitere Anmerkung</translation>
    </message>
    <message>
        <source>{0} more notes</source>
        <translation>{0} weitere Anmerkungen</translation>
    </message>
    <message>
        <source>A–Z, cases merged</source>
        <translation>A–Z, groß = klein</translation>
    </message>
    <message>
        <source>A–J, cases merged</source>
        <translation>A–J, groß = klein</translation>
    </message>
    <message>
        <source>A–Z, upper case</source>
        <translation>A–Z, Großbuchstaben</translation>
    </message>
    <message>
        <source>a–z, lower case</source>
        <translation>a–z, Kleinbuchstaben</translation>
    </message>
    <message>
        <source>A–Z and a–z apart</source>
        <translation>A–Z und a–z getrennt</translation>
    </message>
    <message>
        <source>A–Z and 0–9</source>
        <translation>A–Z und 0–9</translation>
    </message>
    <message>
        <source>0–9, digits</source>
        <translation>0–9, Ziffern</translation>
    </message>
    <message>
        <source>As the data names them</source>
        <translation>Wie die Daten sie nennen</translation>
    </message>
</context>
<context>
    <name>LettersChooser</name>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>The letters to learn from and be tested on: built-in handwriting, or your own.</source>
        <translation>Die Buchstaben zum Lernen und Testen: Letterpad-Schrift oder eigene.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Which letters the model tells apart: both cases as one letter, one case only, or all 52.</source>
        <translation>Welche Buchstaben unterschieden werden: groß und klein als einer, nur große oder kleine, oder alle 52.</translation>
    </message>
    <message>
        <source>A letter of each class, with its name</source>
        <translation>Ein Buchstabe jeder Klasse mit ihrem Namen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Open letters</source>
        <translation>Buchstaben öffnen</translation>
    </message>
    <message>
        <source>Open letters of your own: a file or a folder.</source>
        <translation>Eigene Buchstaben öffnen: eine Datei oder einen Ordner.</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>Ansehen…</translation>
    </message>
    <message>
        <source>Look at the letters</source>
        <translation>Die Buchstaben ansehen</translation>
    </message>
    <message>
        <source>See how many letters each class has, what they look like on average, and which look alike.</source>
        <translation>Sieh, wie viele Buchstaben jede Klasse hat, wie sie im Mittel aussehen und welche einander ähneln.</translation>
    </message>
    <message>
        <source>{0} of {1}…</source>
        <translation>{0} von {1}…</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Class names</source>
        <translation>Namen der Klassen</translation>
    </message>
    <message>
        <source>Choose classes</source>
        <translation>Klassen auswählen</translation>
    </message>
    <message>
        <source>See the classes, and leave some of them out.</source>
        <translation>Die Klassen ansehen und einige davon weglassen.</translation>
    </message>
    <message>
        <source>Reading the letters…</source>
        <translation>Die Buchstaben werden gelesen…</translation>
    </message>
</context>
<context>
    <name>LettersFilter</name>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Whose pictures and dots all views show; all letters, or one of them.</source>
        <translation>Wessen Bilder und Punkte alle Ansichten zeigen: alle Buchstaben oder einer von ihnen.</translation>
    </message>
    <message>
        <source>Second letter</source>
        <translation>Zweiter Buchstabe</translation>
    </message>
    <message>
        <source>A second letter beside it, in another colour.</source>
        <translation>Ein zweiter Buchstabe daneben, in einer anderen Farbe.</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Schreiber</translation>
    </message>
    <message>
        <source>Show the letters of one writer, in all views.</source>
        <translation>In allen Ansichten nur die Buchstaben eines Schreibers zeigen.</translation>
    </message>
    <message>
        <source>Chosen letters only</source>
        <translation>Nur ausgewählte</translation>
    </message>
    <message>
        <source>Show only the held-out letters that are chosen in this window.</source>
        <translation>Nur die zurückgehaltenen Buchstaben zeigen, die in diesem Fenster ausgewählt sind.</translation>
    </message>
    <message>
        <source>Map of these alone</source>
        <translation>Karte nur aus diesen</translation>
    </message>
    <message>
        <source>Make the map of these letters only: its directions are then those in which these differ most.</source>
        <translation>Die Karte nur aus diesen Buchstaben machen: Ihre Richtungen sind dann die, in denen sich diese am meisten unterscheiden.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Show all letters</source>
        <translation>Alle Buchstaben zeigen</translation>
    </message>
    <message>
        <source>Show all letters of all writers again.</source>
        <translation>Wieder alle Buchstaben aller Schreiber zeigen.</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>written by</source>
        <translation>geschrieben von</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>All letters</source>
        <translation>Alle Buchstaben</translation>
    </message>
    <message>
        <source>no other</source>
        <translation>kein anderer</translation>
    </message>
    <message>
        <source>all writers</source>
        <translation>allen Schreibern</translation>
    </message>
    <message>
        <source>unknown writers</source>
        <translation>Unbekannten</translation>
    </message>
</context>
<context>
    <name>LettersOfRun</name>
    <message>
        <source>Choose the letters that it &amp;misreads</source>
        <translation>Die Buchstaben wählen, die es &amp;falsch liest</translation>
    </message>
    <message>
        <source>Choose the letters that it reads &amp;right</source>
        <translation>Die Buchstaben wählen, die es &amp;richtig liest</translation>
    </message>
    <message>
        <source>Double-click to choose the letters that it misreads</source>
        <translation>Ein Doppelklick wählt die Buchstaben, die es falsch liest</translation>
    </message>
    <message>
        <source>Choose the letters that this model misreads.</source>
        <translation>Die Buchstaben wählen, die dieses Modell falsch liest.</translation>
    </message>
</context>
<context>
    <name>LettersPanel</name>
    <message>
        <source>Choose letters to look at.</source>
        <translation>Wähle Buchstaben, um sie anzusehen.</translation>
    </message>
    <message>
        <source>Samples of these letters</source>
        <translation>Beispiele dieser Buchstaben</translation>
    </message>
    <message>
        <source>Choose those of these letters that were held out, on all pages.</source>
        <translation>Von diesen Buchstaben die zurückgehaltenen auswählen, auf allen Seiten.</translation>
    </message>
    <message>
        <source>Looking at the letters …</source>
        <translation>Die Buchstaben werden angesehen …</translation>
    </message>
    <message>
        <source>The map is being computed …</source>
        <translation>Die Karte wird berechnet …</translation>
    </message>
    <message>
        <source>There are no such letters.</source>
        <translation>Solche Buchstaben gibt es nicht.</translation>
    </message>
    <message>
        <source>Choose the {0} held-out ones</source>
        <translation>Die {0} zurückgehaltenen auswählen</translation>
    </message>
    <message>
        <source>Choose the held-out ones</source>
        <translation>Zurückgehaltene auswählen</translation>
    </message>
    <message>
        <source>There are no letters in this set.</source>
        <translation>In diesem Datensatz sind keine Buchstaben.</translation>
    </message>
    <message>
        <source>{0}, all of one class: {1}.</source>
        <translation>{0}, alle aus einer Klasse: {1}.</translation>
    </message>
    <message>
        <source>{0} letters of {1} classes.</source>
        <translation>{0} Buchstaben aus {1} Klassen.</translation>
    </message>
    <message>
        <source>Each class has {0}.</source>
        <translation>Jede Klasse hat {0}.</translation>
    </message>
    <message>
        <source>{0} has fewest, {1}; {2} has most, {3}.</source>
        <translation>Am wenigsten hat {0}, nämlich {1}, am meisten {2}: {3}.</translation>
    </message>
    <message>
        <source>Who wrote them is not known.</source>
        <translation>Wer sie geschrieben hat, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>One person wrote them: {0}.</source>
        <translation>Ein Mensch hat sie geschrieben: {0}.</translation>
    </message>
    <message>
        <source>{0} people wrote them, {1} letters each.</source>
        <translation>{0} Menschen haben sie geschrieben, jeweils {1} Buchstaben.</translation>
    </message>
    <message>
        <source>{0} people wrote them, from {1} to {2} letters each.</source>
        <translation>{0} Menschen haben sie geschrieben, jeweils {1} bis {2} Buchstaben.</translation>
    </message>
    <message>
        <source>all letters</source>
        <translation>alle Buchstaben</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>{0}, written by {1}</source>
        <translation>{0}, geschrieben von {1}</translation>
    </message>
    <message>
        <source>1 letter</source>
        <translation>1 Buchstabe</translation>
    </message>
    <message>
        <source>{0} letters</source>
        <translation>{0} Buchstaben</translation>
    </message>
    <message>
        <source>Each of the {0} dots is a letter.</source>
        <translation>Jeder der {0} Punkte ist ein Buchstabe.</translation>
    </message>
    <message>
        <source>None of the {0} letters is in sight.</source>
        <translation>Keiner der {0} Buchstaben ist zu sehen.</translation>
    </message>
    <message>
        <source>All {0} letters in sight are drawn, of {1} in all.</source>
        <translation>Alle {0} Buchstaben im Blick sind gezeichnet, von {1} insgesamt.</translation>
    </message>
    <message>
        <source>{0} of {1} letters are drawn, at random; zoom in to see more of them.</source>
        <translation>{0} von {1} Buchstaben sind gezeichnet, zufällig gewählt; vergrößere, um mehr davon zu sehen.</translation>
    </message>
    <message>
        <source>Draw a letter: it will be a dot on this map.</source>
        <translation>Zeichne einen Buchstaben: Er wird ein Punkt auf dieser Karte.</translation>
    </message>
    <message>
        <source>Your letter lies nearest the mean of {0}, on the map and in all pixels.</source>
        <translation>Dein Buchstabe liegt dem mittleren {0} am nächsten, auf der Karte und in allen Pixeln.</translation>
    </message>
    <message>
        <source>Your letter lies nearest the mean of {0} on the map; in all pixels, nearest that of {1}.</source>
        <translation>Dein Buchstabe liegt auf der Karte dem mittleren {0} am nächsten, in allen Pixeln dem mittleren {1}.</translation>
    </message>
</context>
<context>
    <name>LettersWindow</name>
    <message>
        <source>The letters</source>
        <translation>Die Buchstaben</translation>
    </message>
</context>
<context>
    <name>LiveWeights</name>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Weights will be shown here while a model trains.</source>
        <translation>Hier werden die Gewichte gezeigt, während ein Modell trainiert wird.</translation>
    </message>
    <message>
        <source>The weights as they are now, while the model trains.</source>
        <translation>Die Gewichte, wie sie jetzt sind, während das Modell trainiert.</translation>
    </message>
    <message>
        <source>Weights of each letter</source>
        <translation>Gewichte jedes Buchstabens</translation>
    </message>
    <message>
        <source>Weights of {0} of {1} letters</source>
        <translation>Gewichte von {0} von {1} Buchstaben</translation>
    </message>
    <message>
        <source>Weights of each unit</source>
        <translation>Gewichte jeder Einheit</translation>
    </message>
    <message>
        <source>Weights of {0} of {1} units</source>
        <translation>Gewichte von {0} von {1} Einheiten</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>{0} of {1} filters</source>
        <translation>{0} von {1} Filtern</translation>
    </message>
</context>
<context>
    <name>LookAtLetters</name>
    <message>
        <source>The letters are being read …</source>
        <translation>Die Buchstaben werden gelesen …</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Deleted “{0}”. It stays under “Deleted models…” for 30 days.</source>
        <translation>„{0}“ wurde gelöscht. 30 Tage lang bleibt es unter „Gelöschte Modelle…“.</translation>
    </message>
</context>
<context>
    <name>MapCard</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Zoom in (+, or the wheel)</source>
        <translation>Vergrößern (+ oder Mausrad)</translation>
    </message>
    <message>
        <source>Zoom out (-, or the wheel)</source>
        <translation>Verkleinern (- oder Mausrad)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Show the whole map (0)</source>
        <translation>Die ganze Karte zeigen (0)</translation>
    </message>
    <message>
        <source>The map is being computed: {0}</source>
        <translation>Die Karte wird berechnet: {0}</translation>
    </message>
</context>
<context>
    <name>Matrix</name>
    <message>
        <source>{0}; {1} of them chosen</source>
        <translation>{0}; davon {1} gewählt</translation>
    </message>
    <message>
        <source>Chosen: {0}.</source>
        <translation>Gewählt: {0}.</translation>
    </message>
</context>
<context>
    <name>MistakesPanel</name>
    <message>
        <source>Mix-ups</source>
        <translation>Verwechselt</translation>
    </message>
    <message>
        <source>Which letters it mixes up</source>
        <translation>Welche Buchstaben es verwechselt</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>How it was trained</source>
        <translation>Wie es trainiert wurde</translation>
    </message>
    <message>
        <source>row: the letter · column: the answer · colour: share of the row</source>
        <translation>Zeile: Buchstabe · Spalte: Antwort · Farbe: Anteil der Zeile</translation>
    </message>
    <message>
        <source>Pictures of the chosen cell</source>
        <translation>Bilder der gewählten Zelle</translation>
    </message>
    <message>
        <source>Details ({0})</source>
        <translation>Details ({0})</translation>
    </message>
    <message>
        <source>How it was trained; there are notes on it</source>
        <translation>Wie es trainiert wurde; dazu gibt es Anmerkungen</translation>
    </message>
    <message>
        <source>Reading what it answered …</source>
        <translation>Antworten werden gelesen …</translation>
    </message>
    <message>
        <source>{0} came without the letters it was tested on, so there is nothing to count.</source>
        <translation>{0} kam ohne die Buchstaben, an denen es getestet wurde; es gibt also nichts zu zählen.</translation>
    </message>
    <message>
        <source>{0} · {1} chosen</source>
        <translation>{0} · {1} gewählt</translation>
    </message>
    <message>
        <source>Mixed up most</source>
        <translation>Am meisten verwechselt</translation>
    </message>
    <message>
        <source>Nothing is mixed up</source>
        <translation>Nichts wird verwechselt</translation>
    </message>
    <message>
        <source>{0} read as {1}</source>
        <translation>{0} gelesen als {1}</translation>
    </message>
    <message>
        <source>Chosen: {0}, {1}</source>
        <translation>Gewählt: {0}, {1}</translation>
    </message>
    <message>
        <source>No letters are chosen.</source>
        <translation>Es sind keine Buchstaben gewählt.</translation>
    </message>
    <message>
        <source>What the model answered to the chosen letters; the surest first</source>
        <translation>Was das Modell auf die gewählten Buchstaben antwortete, das Sicherste zuerst</translation>
    </message>
    <message>
        <source>1 letter</source>
        <translation>1 Buchstabe</translation>
    </message>
    <message>
        <source>{0} letters</source>
        <translation>{0} Buchstaben</translation>
    </message>
    <message>
        <source>No {0} was read as {1}.</source>
        <translation>Kein {0} wurde als {1} gelesen.</translation>
    </message>
    <message>
        <source>{0} refers to letters that its data does not have.</source>
        <translation>{0} bezieht sich auf Buchstaben, die seine Daten nicht haben.</translation>
    </message>
    <message>
        <source>{0}, with how sure the model was; the surest first</source>
        <translation>{0}, und wie sicher sich das Modell war; die sichersten zuerst</translation>
    </message>
    <message>
        <source>Click a cell, or go there with the arrow keys and press Enter, to see its pictures.</source>
        <translation>Klicke eine Zelle an oder geh mit den Pfeiltasten hin und drücke die Eingabetaste, um ihre Bilder zu sehen.</translation>
    </message>
    <message>
        <source>its data</source>
        <translation>seine Daten</translation>
    </message>
    <message>
        <source>{0} does not say where its letters come from.</source>
        <translation>{0} sagt nicht, woher seine Buchstaben kommen.</translation>
    </message>
    <message>
        <source>The letters of {0} have changed since this model was trained, so its pictures cannot be shown.</source>
        <translation>Die Buchstaben von {0} haben sich geändert, seit dieses Modell trainiert wurde; darum lassen sich seine Bilder nicht zeigen.</translation>
    </message>
    <message>
        <source>Reading {0} …</source>
        <translation>{0} wird gelesen …</translation>
    </message>
</context>
<context>
    <name>ModelCardDialog</name>
    <message>
        <source>About the recogniser</source>
        <translation>Über den Erkenner</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
</context>
<context>
    <name>ModelInput</name>
    <message>
        <source>What the model sees</source>
        <translation>Was das Modell sieht</translation>
    </message>
    <message>
        <source>The 28 × 28 pixels that the model gets, and over them the path of your pen as it gets it: 64 points. A number stands where each stroke begins, arrows say where it goes. All is the same wherever and however large you draw, and however thick your line is.</source>
        <translation>Die 28 × 28 Pixel, die das Modell bekommt, und darüber der Weg deines Stifts, wie es ihn bekommt: 64 Punkte. Wo ein Strich beginnt, steht seine Nummer, und Pfeile zeigen, wohin er geht. Alles ist gleich, wo und wie groß du auch zeichnest und wie dick deine Linie ist.</translation>
    </message>
    <message>
        <source>The 28 × 28 pixels that the model gets: the same wherever and however large you draw, and however thick your line is</source>
        <translation>Die 28 × 28 Pixel, die das Modell bekommt: gleich, wo und wie groß du zeichnest und wie dick deine Linie ist</translation>
    </message>
    <message>
        <source>Nothing is drawn.</source>
        <translation>Es ist nichts gezeichnet.</translation>
    </message>
    <message>
        <source>A picture of 28 × 28 pixels, without the path of a pen.</source>
        <translation>Ein Bild von 28 × 28 Pixeln, ohne den Weg eines Stifts.</translation>
    </message>
    <message>
        <source>A picture of 28 × 28 pixels, and the path of the pen in 1 stroke.</source>
        <translation>Ein Bild von 28 × 28 Pixeln und der Weg des Stifts in 1 Strich.</translation>
    </message>
    <message>
        <source>A picture of 28 × 28 pixels, and the path of the pen in {0} strokes.</source>
        <translation>Ein Bild von 28 × 28 Pixeln und der Weg des Stifts in {0} Strichen.</translation>
    </message>
    <message>
        <source>And {0} more.</source>
        <translation>Und {0} weitere.</translation>
    </message>
    <message>
        <source>Stroke {0} is a dot {1}.</source>
        <translation>Strich {0} ist ein Punkt {1}.</translation>
    </message>
    <message>
        <source>Stroke {0} begins {1} and ends {2}.</source>
        <translation>Strich {0} beginnt {1} und endet {2}.</translation>
    </message>
    <message>
        <source>at the top left</source>
        <translation>oben links</translation>
    </message>
    <message>
        <source>at the top</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>at the top right</source>
        <translation>oben rechts</translation>
    </message>
    <message>
        <source>on the left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>in der Mitte</translation>
    </message>
    <message>
        <source>on the right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>at the bottom left</source>
        <translation>unten links</translation>
    </message>
    <message>
        <source>at the bottom</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>at the bottom right</source>
        <translation>unten rechts</translation>
    </message>
</context>
<context>
    <name>ModelPanel</name>
    <message>
        <source>Train a model</source>
        <translation>Ein Modell trainieren</translation>
    </message>
    <message>
        <source>Classes, split, parameters</source>
        <translation>Klassen, Aufteilung, Parameter</translation>
    </message>
    <message>
        <source>Show or hide the classes, the split and the algorithm&apos;s parameters.</source>
        <translation>Zeigt oder verbirgt die Klassen, die Aufteilung und die Parameter des Verfahrens.</translation>
    </message>
    <message>
        <source>Close the training panel</source>
        <translation>Das Trainingsfeld schließen</translation>
    </message>
    <message>
        <source>Close this panel; a training goes on ({0}).</source>
        <translation>Schließt dieses Feld; ein Training läuft weiter ({0}).</translation>
    </message>
    <message>
        <source>Learns from {0} letters, {1} watch it; {2} are held out to test it.</source>
        <translation>Lernt aus {0} Buchstaben, {1} begleiten das Training; {2} sind für den Test zurückgehalten.</translation>
    </message>
    <message>
        <source>Learns from {0} letters; {2} are held out to test it. {1} in the validation part are left out.</source>
        <translation>Lernt aus {0} Buchstaben; {2} sind für den Test zurückgehalten. {1} im Validierungsteil bleiben weg.</translation>
    </message>
    <message>
        <source>Learns from {0} letters; {2} are held out to test it.</source>
        <translation>Lernt aus {0} Buchstaben; {2} werden für den Test zurückgehalten.</translation>
    </message>
    <message>
        <source>These are about the numbers, as families stay whole.</source>
        <translation>Die Zahlen sind ungefähr, denn Familien bleiben ganz.</translation>
    </message>
    <message>
        <source>These are about the numbers, as writers stay whole.</source>
        <translation>Die Zahlen sind ungefähr, denn Schreiber bleiben ganz.</translation>
    </message>
    <message>
        <source>These letters cannot be trained on: choose others.</source>
        <translation>Mit diesen Buchstaben lässt sich nicht trainieren: Wähle andere.</translation>
    </message>
    <message>
        <source>You can train once the letters have been read.</source>
        <translation>Trainieren kannst du, sobald die Buchstaben gelesen sind.</translation>
    </message>
    <message>
        <source>Training needs letters to learn from and others to test on.</source>
        <translation>Ein Training braucht Buchstaben zum Lernen und andere zum Testen.</translation>
    </message>
    <message>
        <source>Fix the marked number, then you can train.</source>
        <translation>Berichtige die markierte Zahl, dann kannst du trainieren.</translation>
    </message>
    <message>
        <source>Fix the marked parameter, then you can train.</source>
        <translation>Berichtige den markierten Parameter, dann kannst du trainieren.</translation>
    </message>
</context>
<context>
    <name>ModelStrip</name>
    <message>
        <source>Models that you train answer here, beside the live one.</source>
        <translation>Modelle, die du trainierst, antworten hier neben dem aktiven.</translation>
    </message>
    <message>
        <source>Pinned models</source>
        <translation>Angeheftete Modelle</translation>
    </message>
    <message>
        <source>Show or hide the models that answer beside the live one.</source>
        <translation>Die Modelle, die neben dem aktiven antworten, zeigen oder verbergen.</translation>
    </message>
    <message>
        <source>Pin a model</source>
        <translation>Ein Modell anheften</translation>
    </message>
    <message>
        <source>Pin drawing</source>
        <translation>Zeichnung anheften</translation>
    </message>
    <message>
        <source>Keep this drawing and its answers beside the next one, to see what a change of the letter does.</source>
        <translation>Diese Zeichnung mit ihren Antworten neben der nächsten behalten, um zu sehen, was eine Änderung am Buchstaben bewirkt.</translation>
    </message>
    <message>
        <source>Pin another model beside the answer</source>
        <translation>Ein weiteres Modell neben der Antwort anheften</translation>
    </message>
    <message>
        <source>{0} models are pinned already: unpin one first</source>
        <translation>{0} Modelle sind schon angeheftet: Löse zuerst eines</translation>
    </message>
    <message>
        <source>Pin another model beside the answer: all that you have are there</source>
        <translation>Ein weiteres Modell neben der Antwort anheften: Alle, die du hast, sind schon da</translation>
    </message>
    <message>
        <source>Models</source>
        <comment>Heading of the pinned models</comment>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Unpin drawing</source>
        <translation>Zeichnung lösen</translation>
    </message>
</context>
<context>
    <name>MyLetters</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>{0} added</source>
        <translation>{0} dazugekommen</translation>
    </message>
    <message>
        <source>{0}, all yours</source>
        <translation>{0}, alle von dir</translation>
    </message>
    <message>
        <source>{0} by {1}</source>
        <translation>{0}, von: {1}</translation>
    </message>
    <message>
        <source>{0} by {1} authors</source>
        <translation>{0}, von {1} Personen</translation>
    </message>
    <message>
        <source>{0} left out that were there already</source>
        <translation>{0} weggelassen, die schon da waren</translation>
    </message>
    <message>
        <source>1 line could not be read</source>
        <translation>1 Zeile ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>{0} lines could not be read</source>
        <translation>{0} Zeilen ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>1 file could not be read</source>
        <translation>1 Datei ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>{0} files could not be read</source>
        <translation>{0} Dateien ließen sich nicht lesen</translation>
    </message>
    <message>
        <source>Stopped: {0}</source>
        <translation>Angehalten: {0}</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Imported letters</source>
        <translation>Importierte Buchstaben</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Dazugekommen</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>Lines not read</source>
        <translation>Zeilen nicht gelesen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>1 letter</source>
        <translation>1 Buchstabe</translation>
    </message>
    <message>
        <source>{0} letters</source>
        <translation>{0} Buchstaben</translation>
    </message>
    <message>
        <source>1 drawing</source>
        <translation>1 Zeichnung</translation>
    </message>
    <message>
        <source>{0} drawings</source>
        <translation>{0} Zeichnungen</translation>
    </message>
    <message>
        <source>You</source>
        <comment>Whose letters</comment>
        <translation>Du</translation>
    </message>
    <message>
        <source>mouse</source>
        <translation>Maus</translation>
    </message>
    <message>
        <source>pen</source>
        <translation>Stift</translation>
    </message>
    <message>
        <source>finger</source>
        <translation>Finger</translation>
    </message>
    <message>
        <source>keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>writing test</source>
        <translation>Schreibprobe</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>Taught by drawing</source>
        <translation>Hier gezeichnet</translation>
    </message>
    <message>
        <source>Writing test</source>
        <translation>Schreibtest</translation>
    </message>
    <message>
        <source>Imported, file not known</source>
        <translation>Importiert, Datei unbekannt</translation>
    </message>
    <message>
        <source>From {0}</source>
        <translation>Aus {0}</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>aus {0}</translation>
    </message>
    <message>
        <source>read as {0} ({1}) by {2}: wrong</source>
        <translation>gelesen als {0} ({1}) von {2}: falsch</translation>
    </message>
    <message>
        <source>read as {0} ({1}) by {2}</source>
        <translation>gelesen als {0} ({1}) von {2}</translation>
    </message>
    <message>
        <source>{0} of one kind</source>
        <translation>{0} einer Art</translation>
    </message>
    <message>
        <source>{0} of {1} kinds</source>
        <translation>{0} von {1} Arten</translation>
    </message>
    <message>
        <source>{0}, by {1} authors</source>
        <translation>{0}, von {1} Personen</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>1 model</source>
        <translation>1 Modell</translation>
    </message>
    <message>
        <source>{0} models</source>
        <translation>{0} Modelle</translation>
    </message>
    <message>
        <source>1 lesson</source>
        <translation>1 Lektion</translation>
    </message>
    <message>
        <source>{0} lessons</source>
        <translation>{0} Lektionen</translation>
    </message>
    <message>
        <source>Brought back: {0}.</source>
        <translation>Zurückgeholt: {0}.</translation>
    </message>
    <message>
        <source>{0} things were there already.</source>
        <translation>Schon da waren: {0}.</translation>
    </message>
    <message>
        <source>The settings hold from the next start on.</source>
        <translation>Die Einstellungen gelten ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>MyLettersPage</name>
    <message>
        <source>My letters</source>
        <translation>Meine Buchstaben</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Zeichnungen</translation>
    </message>
    <message>
        <source>Show all letters</source>
        <translation>Alle Buchstaben zeigen</translation>
    </message>
    <message>
        <source>Look for nothing in particular any more.</source>
        <translation>Nach nichts Bestimmtem mehr suchen.</translation>
    </message>
    <message>
        <source>Undo the last change of letters</source>
        <translation>Die letzte Änderung an Buchstaben zurücknehmen</translation>
    </message>
    <message>
        <source>Redo the last change of letters</source>
        <translation>Die letzte Änderung an Buchstaben wiederholen</translation>
    </message>
    <message>
        <source>No letter is like this.</source>
        <translation>Kein Buchstabe ist so.</translation>
    </message>
</context>
<context>
    <name>MyLettersServices</name>
    <message>
        <source>This system shows no folders to Letterpad. Your files lie in {0}.</source>
        <translation>Dieses System zeigt Letterpad keine Ordner. Deine Dateien liegen in {0}.</translation>
    </message>
    <message>
        <source>These damaged files may still hold some of it and cannot be searched; delete them if nothing may be left: {0}</source>
        <translation>Diese beschädigten Dateien können noch etwas davon enthalten und lassen sich nicht durchsuchen; lösche sie, wenn nichts übrig bleiben darf: {0}</translation>
    </message>
</context>
<context>
    <name>NearestLetters</name>
    <message>
        <source>Preparing the letters …</source>
        <translation>Die Buchstaben werden vorbereitet …</translation>
    </message>
    <message>
        <source>Reading the letters …</source>
        <translation>Die Buchstaben werden gelesen …</translation>
    </message>
</context>
<context>
    <name>NearestPanel</name>
    <message>
        <source>You meant</source>
        <translation>Gemeint war</translation>
    </message>
    <message>
        <source>Which letter you meant: the letters of the data that are read so are shown.</source>
        <translation>Welchen Buchstaben du gemeint hast: Gezeigt werden Buchstaben der Daten, die so gelesen werden.</translation>
    </message>
    <message>
        <source>The stroke before</source>
        <translation>Der Strich davor</translation>
    </message>
    <message>
        <source>The next stroke</source>
        <translation>Der nächste Strich</translation>
    </message>
    <message>
        <source>Looks like the data?</source>
        <translation>Sieht es aus wie die Daten?</translation>
    </message>
    <message>
        <source>{0}, as it is read</source>
        <translation>{0}, wie gelesen</translation>
    </message>
    <message>
        <source>As it is read</source>
        <translation>Wie gelesen</translation>
    </message>
    <message>
        <source>{0}, as asked above</source>
        <translation>{0}, wie oben gefragt</translation>
    </message>
    <message>
        <source>Draw a letter: the letters of the data that are nearest to it will lie here, stroke by stroke, and how yours differs from them.</source>
        <translation>Zeichne einen Buchstaben: Hier liegen dann die nächsten Buchstaben der Daten, Strich für Strich, und worin sich deiner von ihnen unterscheidet.</translation>
    </message>
    <message>
        <source>Looking for the nearest letters …</source>
        <translation>Die nächsten Buchstaben werden gesucht …</translation>
    </message>
    <message>
        <source>There is no letter {0} to compare with.</source>
        <translation>Es gibt keinen Buchstaben {0} zum Vergleichen.</translation>
    </message>
    <message>
        <source>There are only {0} letters {1}: too few to say what is far outside.</source>
        <translation>Es gibt nur {0} Buchstaben {1}: zu wenige, um zu sagen, was weit außerhalb liegt.</translation>
    </message>
    <message>
        <source>Yes: nothing is far outside the {0} letters {1} of the data.</source>
        <translation>Ja: Nichts liegt weit außerhalb der {0} Buchstaben {1} der Daten.</translation>
    </message>
    <message>
        <source>There is no {0} among these letters. Choose another letter above, or other letters under “Train a model”.</source>
        <translation>Unter diesen Buchstaben ist kein {0}. Wähle oben einen anderen Buchstaben, oder andere Buchstaben unter „Ein Modell trainieren“.</translation>
    </message>
    <message>
        <source>None of the nearest letters {0} is read as {0}: the model takes them for other letters.</source>
        <translation>Von den nächsten Buchstaben {0} wird keiner als {0} gelesen: Das Modell hält sie für andere.</translation>
    </message>
    <message>
        <source>The model is still being asked …</source>
        <translation>Das Modell wird noch gefragt …</translation>
    </message>
    <message>
        <source>Step through the strokes to see which goes with which.</source>
        <translation>Geh die Striche durch, um zu sehen, welcher zu welchem gehört.</translation>
    </message>
</context>
<context>
    <name>NeighbourStrip</name>
    <message>
        <source>Nearest letters</source>
        <translation>Die nächsten Buchstaben</translation>
    </message>
    <message>
        <source>read as {0}, {1}</source>
        <translation>gelesen als {0}, {1}</translation>
    </message>
    <message>
        <source>read as no letter</source>
        <translation>nicht als Buchstabe gelesen</translation>
    </message>
    <message>
        <source>on average {0} of the letter&apos;s size from yours</source>
        <translation>im Mittel {0} der Buchstabengröße von deinem entfernt</translation>
    </message>
    <message>
        <source>picture distance {0}</source>
        <translation>Bildabstand {0}</translation>
    </message>
    <message>
        <source>{0}. {1} in the data: {2}; {3}</source>
        <translation>{0}. {1} in den Daten: {2}; {3}</translation>
    </message>
    <message>
        <source>Chosen: {0}.</source>
        <translation>Gewählt: {0}.</translation>
    </message>
    <message>
        <source>{0} letters read as {1}</source>
        <translation>{0} Buchstaben, als {1} gelesen</translation>
    </message>
    <message>
        <source>{0}, and one that is read otherwise</source>
        <translation>{0}, und einer, der anders gelesen wird</translation>
    </message>
    <message>
        <source>The letters of the data nearest to yours will appear here.</source>
        <translation>Hier erscheinen die Buchstaben der Daten, die deinem am nächsten sind.</translation>
    </message>
    <message>
        <source>Letter of the data</source>
        <translation>Buchstabe der Daten</translation>
    </message>
    <message>
        <source>In the data</source>
        <translation>In den Daten</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>Gelesen als</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Choose another letter to lie under yours.</source>
        <translation>Einen anderen Buchstaben unter deinen legen.</translation>
    </message>
    <message>
        <source>read otherwise</source>
        <translation>anders gelesen</translation>
    </message>
    <message>
        <source>read as {0}</source>
        <translation>als {0} gelesen</translation>
    </message>
</context>
<context>
    <name>Net</name>
    <message>
        <source>letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>hidden layer</source>
        <translation>versteckte Schicht</translation>
    </message>
    <message>
        <source>hidden layer {0}</source>
        <translation>versteckte Schicht {0}</translation>
    </message>
    <message>
        <source>unit {0}</source>
        <translation>Einheit {0}</translation>
    </message>
    <message>
        <source>unit {0} of hidden layer {1}</source>
        <translation>Einheit {0} der versteckten Schicht {1}</translation>
    </message>
    <message>
        <source>ReLU passes on what is above 0, and makes 0 of the rest</source>
        <translation>ReLU lässt durch, was über 0 liegt, und macht aus dem Rest 0</translation>
    </message>
    <message>
        <source>tanh squeezes every sum to between -1 and 1</source>
        <translation>tanh drückt jede Summe zwischen -1 und 1 zusammen</translation>
    </message>
    <message>
        <source>sigmoid squeezes every sum to between 0 and 1</source>
        <translation>sigmoid drückt jede Summe zwischen 0 und 1 zusammen</translation>
    </message>
    <message>
        <source>ELU passes on what is above 0, and squeezes the rest to above -1</source>
        <translation>ELU lässt durch, was über 0 liegt, und drückt den Rest auf über -1 zusammen</translation>
    </message>
    <message>
        <source>GELU passes on what is above 0, and little of what is below</source>
        <translation>GELU lässt durch, was über 0 liegt, und wenig von dem, was darunter liegt</translation>
    </message>
    <message>
        <source>softmax: e to the power of every sum, divided by all of them together, so that they add up to 100 %</source>
        <translation>softmax: e hoch jede Summe, geteilt durch alle zusammen, sodass sich 100 % ergeben</translation>
    </message>
</context>
<context>
    <name>NetDiagram</name>
    <message>
        <source>Net</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>The layers of a neural net, or of logistic regression, will be drawn here.</source>
        <translation>Hier werden die Schichten eines neuronalen Netzes oder einer logistischen Regression gezeichnet.</translation>
    </message>
    <message>
        <source>Go from box to box, and to stronger and weaker units and letters.</source>
        <translation>Von Kästchen zu Kästchen gehen, und zu stärkeren und schwächeren Einheiten und Buchstaben.</translation>
    </message>
    <message>
        <source>Open the sum of the unit or letter.</source>
        <translation>Die Summe der Einheit oder des Buchstabens öffnen.</translation>
    </message>
    <message>
        <source>your letter</source>
        <translation>dein Buchstabe</translation>
    </message>
    <message>
        <source>x: the letter, 28 × 28 = 784 pixels from 0, paper, to 1, ink</source>
        <translation>x: der Buchstabe, 28 × 28 = 784 Pixel von 0, Papier, bis 1, Tinte</translation>
    </message>
    <message>
        <source>x: the letter, 28 × 28 = 784 pixels from 0, paper, to 1, ink; {0} have ink</source>
        <translation>x: der Buchstabe, 28 × 28 = 784 Pixel von 0, Papier, bis 1, Tinte; {0} haben Tinte</translation>
    </message>
    <message>
        <source>{0}: {1} × {2} = {3} weights from {4} to {5}, one for every {6}</source>
        <translation>{0}: {1} × {2} = {3} Gewichte von {4} bis {5}, eines für {6}</translation>
    </message>
    <message>
        <source>pixel and unit</source>
        <translation>jedes Pixel und jede Einheit</translation>
    </message>
    <message>
        <source>unit and unit</source>
        <translation>jedes Paar von Einheiten</translation>
    </message>
    <message>
        <source>unit and letter</source>
        <translation>jede Einheit und jeden Buchstaben</translation>
    </message>
    <message>
        <source>pixel and letter</source>
        <translation>jedes Pixel und jeden Buchstaben</translation>
    </message>
    <message>
        <source>{0}: {1} biases from {2} to {3}, which are added whatever is drawn</source>
        <translation>{0}: {1} Bias von {2} bis {3}; sie werden addiert, was auch immer gezeichnet ist</translation>
    </message>
    <message>
        <source>Temperature {0}: every probability (plus {1}) to the power of 1 / {0}, as a share of all again. It was chosen after the training, so that of the letters read with 90 %, 90 in 100 are right</source>
        <translation>Temperatur {0}: jede Wahrscheinlichkeit (plus {1}) hoch 1 / {0}, und davon wieder der Anteil an allen. Sie wurde nach dem Training so gewählt, dass von den mit 90 % gelesenen Buchstaben 90 von 100 stimmen</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} units of layer {3} are above 0</source>
        <translation>{0}: {1} von {2} Einheiten der Schicht {3} liegen über 0</translation>
    </message>
    <message>
        <source>{0} (layer {1})</source>
        <translation>{0} (Schicht {1})</translation>
    </message>
    <message>
        <source>{0} numbers; nothing is drawn on the canvas</source>
        <translation>{0} Zahlen; auf der Zeichenfläche ist nichts gezeichnet</translation>
    </message>
    <message>
        <source>{0} numbers</source>
        <translation>{0} Zahlen</translation>
    </message>
    <message>
        <source>strongest in {0}: {1}</source>
        <translation>am stärksten, {0}: {1}</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Sum z</source>
        <translation>Summe z</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>NetDiagramPanel</name>
    <message>
        <source>Click on a unit or a letter to see its sum.</source>
        <translation>Klicke auf eine Einheit oder einen Buchstaben, um die Summe zu sehen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the sum (Esc)</source>
        <translation>Die Summe schließen (Esc)</translation>
    </message>
    <message>
        <source>{0} has other layers, or none. A neural net, logistic regression or naive Bayes can be drawn here.</source>
        <translation>{0} hat andere Schichten oder keine. Zeichnen lassen sich hier ein neuronales Netz, logistische Regression oder naiver Bayes.</translation>
    </message>
    <message>
        <source>Draw a letter to see the sum.</source>
        <translation>Zeichne einen Buchstaben, um die Summe zu sehen.</translation>
    </message>
    <message>
        <source>Letterpad&apos;s recogniser has too many layers to be drawn here. Choose a neural net, logistic regression or naive Bayes.</source>
        <translation>Letterpads Erkenner hat zu viele Schichten, um hier gezeichnet zu werden. Wähle ein neuronales Netz, logistische Regression oder naiven Bayes.</translation>
    </message>
    <message>
        <source>Reading {0}…</source>
        <translation>{0} wird gelesen …</translation>
    </message>
    <message>
        <source>{0}: {1} numbers. Draw a letter on the Draw page to see them all.</source>
        <translation>{0}: {1} Zahlen. Zeichne auf der Seite „Zeichnen“ einen Buchstaben, um sie alle zu sehen.</translation>
    </message>
    <message>
        <source>{0} reads your letter as {1}, {2}.</source>
        <translation>{0} liest deinen Buchstaben als {1}, {2}.</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Die Meldung schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo what was done</source>
        <translation>Rückgängig machen, was getan wurde</translation>
    </message>
    <message>
        <source>Let everything be as it was before</source>
        <translation>Alles wieder so, wie es vorher war</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>en</source>
        <comment>The language&apos;s code, as QLocale knows it</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>.,</source>
        <comment>Decimal point and thousands separator</comment>
        <translation>,.</translation>
    </message>
</context>
<context>
    <name>OpenLettersMenu</name>
    <message>
        <source>Open letters</source>
        <translation>Buchstaben öffnen</translation>
    </message>
    <message>
        <source>Open a file of letters…</source>
        <translation>Datei mit Buchstaben öffnen…</translation>
    </message>
    <message>
        <source>Pictures in IDX files, an archive of pictures, or pen strokes (ndjson, JSON, InkML, UNIPEN, .letters).</source>
        <translation>Bilder in IDX-Dateien, ein Archiv mit Bildern oder Stiftstriche (ndjson, JSON, InkML, UNIPEN, .letters).</translation>
    </message>
    <message>
        <source>Open a folder of letters…</source>
        <translation>Ordner mit Buchstaben öffnen…</translation>
    </message>
    <message>
        <source>A folder with one folder for each letter, or with files of pen strokes.</source>
        <translation>Ein Ordner mit einem Ordner je Buchstabe oder mit Dateien voller Stiftstriche.</translation>
    </message>
    <message>
        <source>My letters</source>
        <translation>Meine Buchstaben</translation>
    </message>
    <message>
        <source>Letters that you drew, corrected or imported.</source>
        <translation>Buchstaben, die du gezeichnet, korrigiert oder importiert hast.</translation>
    </message>
    <message>
        <source>Fonts on this computer</source>
        <translation>Schriftarten dieses Computers</translation>
    </message>
    <message>
        <source>The capital letters of every font that is installed here.</source>
        <translation>Die Großbuchstaben jeder Schriftart, die hier installiert ist.</translation>
    </message>
    <message>
        <source>Fonts in a folder…</source>
        <translation>Schriftarten in einem Ordner…</translation>
    </message>
    <message>
        <source>The capital letters of every font in a folder (TTF, OTF, TTC).</source>
        <translation>Die Großbuchstaben jeder Schriftart in einem Ordner (TTF, OTF, TTC).</translation>
    </message>
    <message>
        <source>How to get more…</source>
        <translation>Woher es mehr gibt…</translation>
    </message>
    <message>
        <source>Published sets of letters: where they are, and how they are opened.</source>
        <translation>Veröffentlichte Sammlungen von Buchstaben: wo es sie gibt, und wie man sie öffnet.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a folder of letters</source>
        <translation>Einen Ordner mit Buchstaben öffnen</translation>
    </message>
    <message>
        <source>Open a folder of fonts</source>
        <translation>Einen Ordner mit Schriftarten öffnen</translation>
    </message>
</context>
<context>
    <name>OpeningStatus</name>
    <message>
        <source>Progress of opening the model</source>
        <translation>Fortschritt beim Öffnen des Modells</translation>
    </message>
    <message>
        <source>How far the opening of the model is.</source>
        <translation>Wie weit das Modell geöffnet ist.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the opening</source>
        <translation>Öffnen abbrechen</translation>
    </message>
    <message>
        <source>Do not open this model; the one that answers now goes on.</source>
        <translation>Dieses Modell nicht öffnen; das jetzige antwortet weiter.</translation>
    </message>
    <message>
        <source>Letterpad&apos;s recogniser</source>
        <translation>Letterpads Erkenner</translation>
    </message>
    <message>
        <source>reading the file</source>
        <translation>Datei lesen</translation>
    </message>
    <message>
        <source>trying it out</source>
        <translation>ausprobieren</translation>
    </message>
    <message>
        <source>loading it</source>
        <translation>laden</translation>
    </message>
    <message>
        <source>timing its answers</source>
        <translation>Antwortzeit messen</translation>
    </message>
    <message>
        <source>copying the file</source>
        <translation>Datei kopieren</translation>
    </message>
    <message>
        <source>Opening {0}: {1}</source>
        <translation>{0} öffnen: {1}</translation>
    </message>
</context>
<context>
    <name>OrientationForm</name>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Whether the letters are turned or mirrored when they are read. On its own, Letterpad does so only if its recogniser then reads far more of them.</source>
        <translation>Ob die Buchstaben beim Lesen gedreht oder gespiegelt werden. Von sich aus tut Letterpad das nur, wenn sein Erkenner dann sehr viel mehr von ihnen liest.</translation>
    </message>
    <message>
        <source>First label</source>
        <translation>Erstes Label</translation>
    </message>
    <message>
        <source>The number that the first class name belongs to. On its own, Letterpad takes 0 or 1, as its recogniser reads the letters.</source>
        <translation>Die Nummer, zu der der erste Klassenname gehört. Von sich aus nimmt Letterpad 0 oder 1, je nachdem, wie sein Erkenner die Buchstaben liest.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie sie sind</translation>
    </message>
    <message>
        <source>Rows and columns swapped</source>
        <translation>Zeilen und Spalten vertauscht</translation>
    </message>
    <message>
        <source>Mirrored left to right</source>
        <translation>Links und rechts gespiegelt</translation>
    </message>
    <message>
        <source>Mirrored top to bottom</source>
        <translation>Oben und unten gespiegelt</translation>
    </message>
    <message>
        <source>Half a turn</source>
        <translation>Halbe Drehung</translation>
    </message>
    <message>
        <source>Quarter turn clockwise</source>
        <translation>Vierteldrehung im Uhrzeigersinn</translation>
    </message>
    <message>
        <source>Quarter turn anticlockwise</source>
        <translation>Vierteldrehung gegen den Uhrzeigersinn</translation>
    </message>
    <message>
        <source>Half a turn, rows and columns swapped</source>
        <translation>Halbe Drehung, Zeilen und Spalten vertauscht</translation>
    </message>
</context>
<context>
    <name>OtherModels</name>
    <message>
        <source>Left and grey: the pinned drawing</source>
        <translation>Links und grau: die angeheftete Zeichnung</translation>
    </message>
    <message>
        <source>opening…</source>
        <translation>wird geöffnet…</translation>
    </message>
    <message>
        <source>slow: {0}</source>
        <translation>langsam: {0}</translation>
    </message>
    <message>
        <source>Pinned models</source>
        <translation>Angeheftete Modelle</translation>
    </message>
    <message>
        <source>What each pinned model reads in your drawing</source>
        <translation>Was jedes angeheftete Modell in deiner Zeichnung liest</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: its first answer is still to come</source>
        <translation>{0}: Die erste Antwort steht noch aus</translation>
    </message>
    <message>
        <source>{0}, the live model</source>
        <translation>{0}, das aktive Modell</translation>
    </message>
    <message>
        <source>not what the live model reads</source>
        <translation>nicht, was das aktive Modell liest</translation>
    </message>
    <message>
        <source>still about an earlier drawing</source>
        <translation>noch zu einer früheren Zeichnung</translation>
    </message>
    <message>
        <source>in the pinned drawing {0}</source>
        <translation>in der angehefteten Zeichnung {0}</translation>
    </message>
    <message>
        <source>What the pinned models read will be shown here while you draw.</source>
        <translation>Hier steht, während du zeichnest, was die angehefteten Modelle lesen.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Other than the live model</source>
        <translation>Anders als das aktive Modell</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>In the pinned drawing</source>
        <translation>In der angehefteten Zeichnung</translation>
    </message>
    <message>
        <source>Its probability</source>
        <translation>Dessen Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>What the pinned models read</source>
        <translation>Was die angehefteten Modelle lesen</translation>
    </message>
    <message>
        <source>Go through the models, and read what each says.</source>
        <translation>Durch die Modelle gehen und lesen, was jedes sagt.</translation>
    </message>
    <message>
        <source>Use the model for drawing.</source>
        <translation>Das Modell zum Zeichnen nehmen.</translation>
    </message>
    <message>
        <source>Move the model up or down.</source>
        <translation>Das Modell nach oben oder unten verschieben.</translation>
    </message>
    <message>
        <source>Unpin the model.</source>
        <translation>Das Modell lösen.</translation>
    </message>
    <message>
        <source>nothing is drawn</source>
        <translation>nichts gezeichnet</translation>
    </message>
    <message>
        <source>no letter</source>
        <translation>kein Buchstabe</translation>
    </message>
    <message>
        <source>Actions: {0}</source>
        <translation>Aktionen: {0}</translation>
    </message>
    <message>
        <source>Use for drawing, move or unpin this model</source>
        <translation>Dieses Modell zum Zeichnen nehmen, verschieben oder lösen</translation>
    </message>
    <message>
        <source>&amp;Use for drawing</source>
        <translation>&amp;Zum Zeichnen nehmen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>U&amp;npin</source>
        <translation>&amp;Lösen</translation>
    </message>
</context>
<context>
    <name>PageDialog</name>
    <message>
        <source>Page of letters</source>
        <translation>Seite mit Buchstaben</translation>
    </message>
    <message>
        <source>Filled-in sheet</source>
        <translation>Ausgefüllter Bogen</translation>
    </message>
    <message>
        <source>Which letter it is</source>
        <translation>Welcher Buchstabe es ist</translation>
    </message>
    <message>
        <source>Type another letter if this one is read wrong</source>
        <translation>Tippe einen anderen Buchstaben, wenn dieser falsch gelesen ist</translation>
    </message>
    <message>
        <source>&amp;Put on the canvas</source>
        <translation>Auf die &amp;Zeichenfläche</translation>
    </message>
    <message>
        <source>Show the chosen letter on the canvas; you can also drag it there</source>
        <translation>Den gewählten Buchstaben auf der Zeichenfläche zeigen; du kannst ihn auch dorthin ziehen</translation>
    </message>
    <message>
        <source>&amp;Next read otherwise</source>
        <translation>&amp;Nächster anders gelesener</translation>
    </message>
    <message>
        <source>Go to the next letter that is read otherwise than the sheet says</source>
        <translation>Zum nächsten Buchstaben, der anders gelesen wird, als der Bogen sagt</translation>
    </message>
    <message>
        <source>&amp;Copy text</source>
        <translation>Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy what is read, line by line</source>
        <translation>Kopieren, was gelesen wurde, Zeile für Zeile</translation>
    </message>
    <message>
        <source>&amp;Add all to My letters</source>
        <translation>&amp;Alle zu Meine Buchstaben</translation>
    </message>
    <message>
        <source>Keep every letter with what it is; correct first what is read wrong</source>
        <translation>Jeden Buchstaben mit dem behalten, was er ist; verbessere vorher, was falsch gelesen ist</translation>
    </message>
    <message>
        <source>It &amp;is</source>
        <translation>Es &amp;ist</translation>
    </message>
    <message>
        <source>One letter was found.</source>
        <translation>Ein Buchstabe wurde gefunden.</translation>
    </message>
    <message>
        <source>{0} letters were found.</source>
        <translation>{0} Buchstaben wurden gefunden.</translation>
    </message>
    <message>
        <source>All are read as the sheet says.</source>
        <translation>Alle werden gelesen, wie der Bogen sagt.</translation>
    </message>
    <message>
        <source>One of them is read otherwise than the sheet says.</source>
        <translation>Einer davon wird anders gelesen, als der Bogen sagt.</translation>
    </message>
    <message>
        <source>{0} of them are read otherwise than the sheet says.</source>
        <translation>{0} davon werden anders gelesen, als der Bogen sagt.</translation>
    </message>
    <message>
        <source>One of them is not sure.</source>
        <translation>Einer davon ist nicht sicher.</translation>
    </message>
    <message>
        <source>{0} of them are not sure.</source>
        <translation>{0} davon sind nicht sicher.</translation>
    </message>
    <message>
        <source>The text is copied.</source>
        <translation>Der Text ist kopiert.</translation>
    </message>
</context>
<context>
    <name>PageReading</name>
    <message>
        <source>Open page of letters…</source>
        <translation>Seite mit Buchstaben öffnen…</translation>
    </message>
    <message>
        <source>A photograph or scan of letters, however few: each is found and read.</source>
        <translation>Ein Foto oder Scan von Buchstaben, so wenige es sind: Jeder wird gefunden und gelesen.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Open a page of letters</source>
        <translation>Eine Seite mit Buchstaben öffnen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>On “{0}” no letter was found. Letters are found that stand apart from each other, on paper that can be seen.</source>
        <translation>Auf „{0}“ wurde kein Buchstabe gefunden. Gefunden werden Buchstaben, die einzeln stehen, auf Papier, das zu sehen ist.</translation>
    </message>
    <message>
        <source>One letter is in My letters now; Ctrl+Z there undoes it.</source>
        <translation>Ein Buchstabe ist jetzt in Meine Buchstaben; dort macht Strg+Z es rückgängig.</translation>
    </message>
    <message>
        <source>{0} letters are in My letters now; Ctrl+Z there undoes it.</source>
        <translation>{0} Buchstaben sind jetzt in Meine Buchstaben; dort macht Strg+Z es rückgängig.</translation>
    </message>
    <message>
        <source>One was there already.</source>
        <translation>Einer war schon da.</translation>
    </message>
    <message>
        <source>{0} were there already.</source>
        <translation>{0} waren schon da.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>The page</source>
        <translation>Die Seite</translation>
    </message>
    <message>
        <source>Click on a letter to see its bars</source>
        <translation>Klicke auf einen Buchstaben, um seine Balken zu sehen</translation>
    </message>
    <message>
        <source>{0}, as you say</source>
        <translation>{0}, wie du sagst</translation>
    </message>
    <message>
        <source>{0}, as the sheet says, but read as {1}</source>
        <translation>{0}, wie der Bogen sagt, aber als {1} gelesen</translation>
    </message>
    <message>
        <source>{0}, as the sheet says, and read so</source>
        <translation>{0}, wie der Bogen sagt, und so gelesen</translation>
    </message>
    <message>
        <source>{0}, sure</source>
        <translation>{0}, sicher</translation>
    </message>
    <message>
        <source>{0}, probably</source>
        <translation>{0}, wahrscheinlich</translation>
    </message>
    <message>
        <source>{0}, not sure</source>
        <translation>{0}, nicht sicher</translation>
    </message>
    <message>
        <source>nearest {0}, but not like a letter</source>
        <translation>am ehesten {0}, aber nicht wie ein Buchstabe</translation>
    </message>
</context>
<context>
    <name>PairHeader</name>
    <message>
        <source>First model</source>
        <translation>Erstes Modell</translation>
    </message>
    <message>
        <source>The first of the two models that are compared</source>
        <translation>Das erste der beiden Modelle, die verglichen werden</translation>
    </message>
    <message>
        <source>Second model</source>
        <translation>Zweites Modell</translation>
    </message>
    <message>
        <source>The model that it is compared with, on the same held-out letters</source>
        <translation>Das Modell, mit dem es verglichen wird, an denselben zurückgehaltenen Buchstaben</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>How far the comparison is</source>
        <translation>Wie weit der Vergleich ist</translation>
    </message>
    <message>
        <source>Letterpad&apos;s recogniser</source>
        <translation>Letterpads Erkenner</translation>
    </message>
    <message>
        <source>Reading what both answered …</source>
        <translation>Die Antworten beider Modelle werden gelesen …</translation>
    </message>
    <message>
        <source>Letterpad&apos;s recogniser reads the held-out letters: {0} %</source>
        <translation>Letterpads Erkenner liest die zurückgehaltenen Buchstaben: {0} %</translation>
    </message>
    <message>
        <source>Reading the letters: {0} %</source>
        <translation>Die Buchstaben werden gelesen: {0} %</translation>
    </message>
    <message>
        <source>{0} letters are read right only by {1}, {2} only by {3}.</source>
        <translation>{0} Buchstaben liest nur {1} richtig, {2} nur {3}.</translation>
    </message>
    <message>
        <source>same {0} letters of {1} writers held out</source>
        <translation>dieselben {0} zurückgehaltenen Buchstaben von {1} Schreibern</translation>
    </message>
    <message>
        <source>same {0} letters held out</source>
        <translation>dieselben {0} zurückgehaltenen Buchstaben</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht getestet</translation>
    </message>
    <message>
        <source>the same model</source>
        <translation>dasselbe Modell</translation>
    </message>
    <message>
        <source>tested on other letters</source>
        <translation>an anderen Buchstaben geprüft</translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>The letters have changed since these models were trained, so they cannot be shown.</source>
        <translation>Die Buchstaben haben sich geändert, seit diese Modelle trainiert wurden; deshalb lassen sie sich nicht zeigen.</translation>
    </message>
    <message>
        <source>{0} does not say where its letters come from.</source>
        <translation>{0} sagt nicht, woher die Buchstaben kommen.</translation>
    </message>
</context>
<context>
    <name>ParamForm</name>
    <message>
        <source>More parameters</source>
        <translation>Weitere Parameter</translation>
    </message>
    <message>
        <source>Show or hide the parameters that rarely need a change.</source>
        <translation>Die Parameter zeigen oder verbergen, die man selten ändert.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the parameters</source>
        <translation>Die Parameter zurücksetzen</translation>
    </message>
    <message>
        <source>Set all parameters back to this algorithm&apos;s defaults.</source>
        <translation>Alle Parameter auf den Standard dieses Algorithmus zurücksetzen.</translation>
    </message>
</context>
<context>
    <name>PauseQuestion</name>
    <message>
        <source>The test is paused</source>
        <translation>Der Test macht Pause</translation>
    </message>
    <message>
        <source>You have written {0} of {1} letters.</source>
        <translation>Du hast {0} von {1} Buchstaben geschrieben.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Back to the letter.</source>
        <translation>Zurück zum Buchstaben.</translation>
    </message>
    <message>
        <source>Continue later</source>
        <translation>Später weitermachen</translation>
    </message>
    <message>
        <source>Keep the test in your folder, and close it.</source>
        <translation>Den Test in deinem Ordner aufheben und schließen.</translation>
    </message>
    <message>
        <source>Show the result</source>
        <translation>Ergebnis zeigen</translation>
    </message>
    <message>
        <source>Count what is written so far.</source>
        <translation>Zählen, was bis jetzt geschrieben ist.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>Close the test; nothing of it is stored.</source>
        <translation>Den Test schließen; nichts davon wird gespeichert.</translation>
    </message>
</context>
<context>
    <name>PercentileChart</name>
    <message>
        <source>Looks like the data?</source>
        <translation>Sieht es aus wie die Daten?</translation>
    </message>
    <message>
        <source>{0}: {1}; {2} of the letters {3} have less</source>
        <translation>{0}: {1}; {2} der Buchstaben {3} haben weniger</translation>
    </message>
    <message>
        <source>{0}: {1}, far outside; {2} of the letters {3} have less</source>
        <translation>{0}: {1}, weit außerhalb; {2} der Buchstaben {3} haben weniger</translation>
    </message>
    <message>
        <source>How your drawing looks beside the letters of the data will appear here.</source>
        <translation>Hier erscheint, wie deine Zeichnung neben den Buchstaben der Daten aussieht.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Deiner</translation>
    </message>
    <message>
        <source>Letters with less</source>
        <translation>Buchstaben mit weniger</translation>
    </message>
    <message>
        <source>1st percentile</source>
        <translation>1. Perzentil</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>99th percentile</source>
        <translation>99. Perzentil</translation>
    </message>
    <message>
        <source>Go from measure to measure.</source>
        <translation>Von Maß zu Maß gehen.</translation>
    </message>
    <message>
        <source>{0} × its size</source>
        <translation>{0} × Größe</translation>
    </message>
    <message>
        <source>share of the letters {0} that have less</source>
        <translation>Anteil der Buchstaben {0}, die weniger haben</translation>
    </message>
</context>
<context>
    <name>PictureGrid</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>What a model learned will appear here as pictures.</source>
        <translation>Was ein Modell gelernt hat, erscheint hier in Bildern.</translation>
    </message>
    <message>
        <source>{0}, row {1}, column {2}: {3}</source>
        <translation>{0}, Zeile {1}, Spalte {2}: {3}</translation>
    </message>
    <message>
        <source>1 picture</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation>{0} Bilder</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Go through the pictures.</source>
        <translation>Durch die Bilder gehen.</translation>
    </message>
    <message>
        <source>Go through the pixels of a picture, and read their numbers.</source>
        <translation>Durch die Bildpunkte eines Bildes gehen und ihre Zahlen lesen.</translation>
    </message>
</context>
<context>
    <name>PictureNote</name>
    <message>
        <source>The picture is read. Draw over it, and your ink is read instead.</source>
        <translation>Gelesen wird das Bild. Zeichnest du darüber, wird stattdessen deine Tinte gelesen.</translation>
    </message>
    <message>
        <source>Your ink is read, not the picture under it.</source>
        <translation>Gelesen wird deine Tinte, nicht das Bild darunter.</translation>
    </message>
    <message>
        <source>“Picture only” is on: the path of your pen is not read.</source>
        <translation>„Nur das Bild“ ist an: Der Weg deines Stifts wird nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>PictureStrip</name>
    <message>
        <source>Pictures of letters</source>
        <translation>Bilder von Buchstaben</translation>
    </message>
    <message>
        <source>Show the previous pictures</source>
        <translation>Die vorigen Bilder zeigen</translation>
    </message>
    <message>
        <source>Show the next pictures</source>
        <translation>Die nächsten Bilder zeigen</translation>
    </message>
    <message>
        <source>{0}–{1} of {2}</source>
        <translation>{0}–{1} von {2}</translation>
    </message>
    <message>
        <source>Pictures {0} to {1} of {2}</source>
        <translation>Bilder {0} bis {1} von {2}</translation>
    </message>
    <message>
        <source>Show the previous pictures, or the first ones.</source>
        <translation>Die vorigen Bilder zeigen, oder die ersten.</translation>
    </message>
    <message>
        <source>Show the next pictures, or the last ones.</source>
        <translation>Die nächsten Bilder zeigen, oder die letzten.</translation>
    </message>
    <message>
        <source>Picture {0} of {1}</source>
        <translation>Bild {0} von {1}</translation>
    </message>
</context>
<context>
    <name>PinnedModels</name>
    <message>
        <source>Letterpad&apos;s recogniser</source>
        <translation>Letterpads Erkenner</translation>
    </message>
</context>
<context>
    <name>PixelsPanel</name>
    <message>
        <source>Looking at your drawing …</source>
        <translation>Deine Zeichnung wird angesehen …</translation>
    </message>
    <message>
        <source>Draw a letter to see which parts of it speak for which letter.</source>
        <translation>Zeichne einen Buchstaben, um zu sehen, welche Teile davon für welchen Buchstaben sprechen.</translation>
    </message>
    <message>
        <source>Exact: the model multiplies the ink of every pixel by a weight. The picture shows the products; with the intercepts they add up to its answer.</source>
        <translation>Genau: Das Modell multipliziert die Tinte jedes Pixels mit einem Gewicht. Das Bild zeigt die Produkte; mit den Achsenabschnitten ergeben sie zusammen seine Antwort.</translation>
    </message>
    <message>
        <source>Approximate: {0} × {0} pixels, and the path of your pen there, are covered one after the other, and the model is asked again.</source>
        <translation>Genähert: Je {0} × {0} Pixel und die Stiftbahn darin werden nacheinander verdeckt, und das Modell wird jedes Mal neu gefragt.</translation>
    </message>
    <message>
        <source>Approximate: {0} × {0} pixels are covered one after the other, and the model is asked again.</source>
        <translation>Genähert: Je {0} × {0} Pixel werden nacheinander verdeckt, und das Modell wird jedes Mal neu gefragt.</translation>
    </message>
    <message>
        <source>A picture has no strokes that could be left out.</source>
        <translation>Ein Bild hat keine Striche, die man weglassen könnte.</translation>
    </message>
    <message>
        <source>You drew one stroke: without it, nothing is left to be read.</source>
        <translation>Du hast einen Strich gezeichnet: Ohne ihn bleibt nichts zu lesen.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>{0} letters of each class</source>
        <translation>{0} Buchstaben jeder Klasse</translation>
    </message>
    <message>
        <source>{0} ({1}) to {2} ({3}) letters of a class</source>
        <translation>{0} ({1}) bis {2} ({3}) Buchstaben einer Klasse</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>{0} of {1}, for these reasons:</source>
        <translation>{0} von {1}, aus diesen Gründen:</translation>
    </message>
    <message>
        <source>strokes of a pen</source>
        <translation>Striche eines Stifts</translation>
    </message>
    <message>
        <source>light on dark, as letters are kept here</source>
        <translation>hell auf dunkel, wie Buchstaben hier aufgehoben werden</translation>
    </message>
    <message>
        <source>dark on light, and inverted</source>
        <translation>dunkel auf hell, und umgekehrt</translation>
    </message>
    <message>
        <source>dark on light and inverted: {0} of {1}</source>
        <translation>dunkel auf hell und umgekehrt: {0} von {1}</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Open letters</source>
        <translation>Buchstaben öffnen</translation>
    </message>
    <message>
        <source>Set of letters</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>What is opened holds several sets of letters: choose one of them.</source>
        <translation>Was geöffnet wird, enthält mehrere Sätze von Buchstaben: Wähle einen davon.</translation>
    </message>
    <message>
        <source>A letter of each class, with its name</source>
        <translation>Ein Buchstabe jeder Klasse mit ihrem Namen</translation>
    </message>
    <message>
        <source>Class names</source>
        <translation>Namen der Klassen</translation>
    </message>
    <message>
        <source>&amp;Use these letters</source>
        <translation>Diese Buchstaben &amp;verwenden</translation>
    </message>
    <message>
        <source>How the letters were understood</source>
        <translation>Wie die Buchstaben verstanden wurden</translation>
    </message>
    <message>
        <source>Looking at it…</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <source>Several sets of letters are in it. Choose the one that you want to look at.</source>
        <translation>Darin sind mehrere Sätze von Buchstaben. Wähle den, den du ansehen willst.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Reading the letters…</source>
        <translation>Die Buchstaben werden gelesen…</translation>
    </message>
    <message>
        <source>“{0}” stays as it is.</source>
        <translation>„{0}“ bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Until you use these letters, “{0}” stays as it is.</source>
        <translation>Bis du diese Buchstaben verwendest, bleibt „{0}“, wie es ist.</translation>
    </message>
</context>
<context>
    <name>ProbabilityBars</name>
    <message>
        <source>Probability of every letter</source>
        <translation>Wahrscheinlichkeit jedes Buchstabens</translation>
    </message>
    <message>
        <source>How likely each letter is</source>
        <translation>Wie wahrscheinlich jeder Buchstabe ist</translation>
    </message>
    <message>
        <source>{0}: no figure, as this does not look like a letter</source>
        <translation>{0}: keine Zahl, denn das sieht nicht wie ein Buchstabe aus</translation>
    </message>
    <message>
        <source>Click: keep the drawing in My letters as {0}</source>
        <translation>Klick: die Zeichnung als {0} in „Meine Buchstaben“ aufheben</translation>
    </message>
    <message>
        <source>This does not look like a letter. Nearest: {0}</source>
        <translation>Das sieht nicht wie ein Buchstabe aus. Am nächsten: {0}</translation>
    </message>
    <message>
        <source>How likely each letter is will be shown here while you draw.</source>
        <translation>Während du zeichnest, steht hier, wie wahrscheinlich jeder Buchstabe ist.</translation>
    </message>
    <message>
        <source>Nearest letters: this does not look like one</source>
        <translation>Die nächsten Buchstaben: Das sieht nicht wie einer aus</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Go through the letters, and read how likely each is.</source>
        <translation>Durch die Buchstaben gehen und lesen, wie wahrscheinlich jeder ist.</translation>
    </message>
    <message>
        <source>Keep the drawing in My letters as this letter.</source>
        <translation>Die Zeichnung als diesen Buchstaben in „Meine Buchstaben“ aufheben.</translation>
    </message>
    <message>
        <source>It is {0}: keep it in My letters</source>
        <translation>Es ist {0}: in „Meine Buchstaben“ aufheben</translation>
    </message>
    <message>
        <source>{0} less likely classes have no bar</source>
        <translation>{0} weniger wahrscheinliche Klassen haben keinen Balken</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>I have looked</source>
        <translation>Ich habe hingesehen</translation>
    </message>
    <message>
        <source>That is right.</source>
        <translation>Das stimmt.</translation>
    </message>
    <message>
        <source>That is not right.</source>
        <translation>Das stimmt nicht.</translation>
    </message>
    <message>
        <source>Answer so</source>
        <translation>So antworten</translation>
    </message>
</context>
<context>
    <name>ReadingProgress</name>
    <message>
        <source>Progress of reading the letters</source>
        <translation>Fortschritt beim Lesen der Buchstaben</translation>
    </message>
    <message>
        <source>How much of the letters has been read.</source>
        <translation>Wie viele der Buchstaben gelesen sind.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel the reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>Stop reading these letters, and go back to those that were chosen before.</source>
        <translation>Diese Buchstaben nicht weiter lesen und zu den vorher gewählten zurückkehren.</translation>
    </message>
</context>
<context>
    <name>RelabelDialog</name>
    <message>
        <source>Which letter is it?</source>
        <translation>Welcher Buchstabe ist es?</translation>
    </message>
    <message>
        <source>{0}: type the letter, or choose it.</source>
        <translation>{0}: Tipp den Buchstaben oder wähle ihn.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Buchstabe</translation>
    </message>
    <message>
        <source>One letter or any other text; upper and lower case are different letters.</source>
        <translation>Ein Buchstabe oder ein anderer Text; Groß- und Kleinbuchstaben sind verschiedene Buchstaben.</translation>
    </message>
    <message>
        <source>Letters that there are</source>
        <translation>Buchstaben, die es gibt</translation>
    </message>
    <message>
        <source>Click on a letter to choose it; twice to say it is that.</source>
        <translation>Klick auf einen Buchstaben, um ihn zu wählen; zweimal, um zu sagen, dass er es ist.</translation>
    </message>
    <message>
        <source>It is this letter</source>
        <translation>Es ist dieser Buchstabe</translation>
    </message>
    <message>
        <source>Give the drawings this label (Enter)</source>
        <translation>Den Zeichnungen dieses Label geben (Eingabetaste)</translation>
    </message>
</context>
<context>
    <name>Reliability</name>
    <message>
        <source>95 % interval {0}, by writer</source>
        <translation>95‑%‑Intervall {0}, nach Schreiber</translation>
    </message>
    <message>
        <source>95 % interval {0}, by letter</source>
        <translation>95‑%‑Intervall {0}, nach Buchstaben</translation>
    </message>
</context>
<context>
    <name>ReliabilityChart</name>
    <message>
        <source>How sure, and how often right</source>
        <translation>Wie sicher, und wie oft richtig</translation>
    </message>
    <message>
        <source>{0}
{1} of them chosen</source>
        <translation>{0}
Davon {1} gewählt</translation>
    </message>
    <message>
        <source>{0}: {1} answers are {2} to {3} sure</source>
        <translation>{0}: {1} Antworten sind zu {2} bis {3} sicher</translation>
    </message>
    <message>
        <source>{0}: {1} answers are {2} sure on average ({3}), and {4} of them are right</source>
        <translation>{0}: {1} Antworten sind im Mittel {2} sicher ({3}), und {4} davon stimmen</translation>
    </message>
    <message>
        <source>{0} sure, {1} right</source>
        <translation>{0} sicher, {1} richtig</translation>
    </message>
    <message>
        <source>How often a model is right when it says 90 %, and at every other figure, will be drawn here.</source>
        <translation>Wie oft ein Modell richtig liegt, wenn es 90 % sagt, und bei jeder anderen Zahl, wird hier gezeichnet.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Sure on average</source>
        <translation>Im Mittel sicher</translation>
    </message>
    <message>
        <source>Sure from, to</source>
        <translation>Sicher von, bis</translation>
    </message>
    <message>
        <source>Sure from</source>
        <translation>Sicher von</translation>
    </message>
    <message>
        <source>Sure to</source>
        <translation>Sicher bis</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95‑%‑Intervall</translation>
    </message>
    <message>
        <source>95 % interval, from</source>
        <translation>95‑%‑Intervall, von</translation>
    </message>
    <message>
        <source>95 % interval, to</source>
        <translation>95‑%‑Intervall, bis</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Go through dots and bars, and read how often each is right.</source>
        <translation>Punkte und Balken durchgehen und lesen, wie oft jeder richtig liegt.</translation>
    </message>
    <message>
        <source>Choose the letters behind the dot or the bar.</source>
        <translation>Die Buchstaben hinter dem Punkt oder dem Balken wählen.</translation>
    </message>
    <message>
        <source>how sure the answers are</source>
        <translation>wie sicher die Antworten sind</translation>
    </message>
    <message>
        <source>how many of them are right</source>
        <translation>wie viele davon stimmen</translation>
    </message>
    <message>
        <source>dashed: as sure as right</source>
        <translation>gestrichelt: so sicher wie richtig</translation>
    </message>
    <message>
        <source>how many answers are so sure</source>
        <translation>wie viele Antworten so sicher sind</translation>
    </message>
</context>
<context>
    <name>RenameAuthor</name>
    <message>
        <source>Rename an author</source>
        <translation>Eine Person umbenennen</translation>
    </message>
    <message>
        <source>New name of “{0}”:</source>
        <translation>Neuer Name von „{0}“:</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The new name; it can be that of another author.</source>
        <translation>Der neue Name; es kann der einer anderen Person sein.</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Use this name; the old one is not kept</source>
        <translation>Diesen Namen nehmen; der alte wird nicht aufgehoben</translation>
    </message>
    <message>
        <source>There is a “{0}” already: the letters of both will be theirs.</source>
        <translation>„{0}“ gibt es schon: Die Buchstaben beider gehören dann zusammen.</translation>
    </message>
    <message>
        <source>This cannot be undone: the old name is not kept.</source>
        <translation>Das lässt sich nicht zurücknehmen: Der alte Name wird nicht aufgehoben.</translation>
    </message>
</context>
<context>
    <name>RepeatChart</name>
    <message>
        <source>Accuracy of both algorithms on each split</source>
        <translation>Genauigkeit beider Algorithmen bei jeder Aufteilung</translation>
    </message>
    <message>
        <source>Accuracy of both algorithms on each split, joined by a line; the line across is the mean of each</source>
        <translation>Genauigkeit beider Algorithmen bei jeder Aufteilung, durch eine Linie verbunden; die waagerechten Linien sind ihre Mittelwerte</translation>
    </message>
    <message>
        <source>split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Split {0}: {1} {2}</source>
        <translation>Aufteilung {0}: {1} {2}</translation>
    </message>
    <message>
        <source>Split {0}: {1} {2}, {3} {4}, a difference of {5} points</source>
        <translation>Aufteilung {0}: {1} {2}, {3} {4}, ein Unterschied von {5} Prozentpunkten</translation>
    </message>
    <message>
        <source>{0} splits so far; on average: {1}</source>
        <translation>bisher {0} Aufteilungen; im Mittel: {1}</translation>
    </message>
    <message>
        <source>The accuracies of both algorithms on each split will be drawn here.</source>
        <translation>Hier erscheint die Genauigkeit beider Algorithmen bei jeder Aufteilung.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Difference in points</source>
        <translation>Unterschied in Prozentpunkten</translation>
    </message>
    <message>
        <source>Go through the splits, and read what both algorithms scored.</source>
        <translation>Durch die Aufteilungen gehen und lesen, was beide Algorithmen erreicht haben.</translation>
    </message>
</context>
<context>
    <name>RepeatPanel</name>
    <message>
        <source>Train both algorithms on several splits; no model is kept</source>
        <translation>Beide Algorithmen mit mehreren Aufteilungen trainieren; kein Modell wird behalten</translation>
    </message>
    <message>
        <source>Is one algorithm better, or only this one model?</source>
        <translation>Ist ein Algorithmus besser oder nur dieses eine Modell?</translation>
    </message>
    <message>
        <source>Both algorithms are trained once on each split: other letters are held out each time, others learned from, and nets start from another seed.</source>
        <translation>Beide Algorithmen werden mit jeder Aufteilung einmal trainiert: Jedes Mal werden andere Buchstaben zurückgehalten und andere gelernt, und Netze beginnen mit einem anderen Startwert.</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>ReplaceQuestion</name>
    <message>
        <source>Replace the file?</source>
        <translation>Die Datei ersetzen?</translation>
    </message>
    <message>
        <source>There is a file “{0}” already. Replace it?</source>
        <translation>Eine Datei „{0}“ gibt es schon. Soll sie ersetzt werden?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Report on “{0}”</source>
        <translation>Bericht über „{0}“</translation>
    </message>
    <message>
        <source>The report is one HTML file to read, print or hand in: letters, parameters, learning curve, accuracy, confusion matrix, the worst mistakes and the code. It needs no network.</source>
        <translation>Der Bericht ist eine HTML-Datei zum Lesen, Drucken oder Abgeben: Buchstaben, Parameter, Lernkurve, Genauigkeit, Konfusionsmatrix, die schlimmsten Fehler und der Code. Er braucht keine Netzverbindung.</translation>
    </message>
    <message>
        <source>&amp;Compare it with</source>
        <translation>&amp;Vergleichen mit</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>Bericht &amp;speichern…</translation>
    </message>
    <message>
        <source>Compare it with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>It compares the run with Letterpad&apos;s recogniser: no other run was tested on the same letters.</source>
        <translation>Er vergleicht den Lauf mit dem Erkenner von Letterpad: Kein anderer Lauf wurde an denselben Buchstaben getestet.</translation>
    </message>
    <message>
        <source>Where none is ticked, it compares the run with Letterpad&apos;s recogniser.</source>
        <translation>Ist keiner angekreuzt, vergleicht er den Lauf mit dem Erkenner von Letterpad.</translation>
    </message>
    <message>
        <source>It compares two runs, letter by letter.</source>
        <translation>Er vergleicht zwei Läufe, Buchstabe für Buchstabe.</translation>
    </message>
    <message>
        <source>It compares {0} runs: all in one table and one chart, and two by two.</source>
        <translation>Er vergleicht {0} Läufe: alle in einer Tabelle und einem Diagramm, und je zwei.</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Keinen ankreuzen</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>&amp;Alle ankreuzen</translation>
    </message>
    <message>
        <source>Compare it with no other run</source>
        <translation>Mit keinem anderen Lauf vergleichen</translation>
    </message>
    <message>
        <source>Compare all of them</source>
        <translation>Alle vergleichen</translation>
    </message>
    <message>
        <source>Runs that were tested on the same letters</source>
        <translation>Läufe, die an denselben Buchstaben getestet wurden</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Choose a name for the report</source>
        <translation>Einen Namen für den Bericht wählen</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <source>“{0}” of {1} holds {2}.</source>
        <translation>„{0}“ vom {1} enthält {2}.</translation>
    </message>
    <message>
        <source>It is added to what you have: nothing that is there is replaced, and drawings that are there already are left out.</source>
        <translation>Es kommt zu dem dazu, was du hast: Nichts, was da ist, wird ersetzt, und Zeichnungen, die schon da sind, bleiben weg.</translation>
    </message>
    <message>
        <source>Settings, too</source>
        <translation>Auch die Einstellungen</translation>
    </message>
    <message>
        <source>They hold from the next start on; those you have are kept beside them.</source>
        <translation>Sie gelten ab dem nächsten Start; deine jetzigen werden daneben aufgehoben.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Bring back what the backup holds</source>
        <translation>Zurückholen, was in der Sicherung ist</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>Use for drawing</source>
        <translation>Zum Zeichnen nehmen</translation>
    </message>
    <message>
        <source>Let this model read your drawing</source>
        <translation>Dieses Modell deine Zeichnung lesen lassen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Give this model another name</source>
        <translation>Diesem Modell einen anderen Namen geben</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Train a model on the Draw page, and its results will appear here.</source>
        <translation>Trainiere auf der Seite „Zeichnen“ ein Modell; hier erscheinen dann seine Ergebnisse.</translation>
    </message>
    <message>
        <source>Pin beside the answer</source>
        <translation>Neben der Antwort anheften</translation>
    </message>
    <message>
        <source>Delete this model; it can be restored for 30 days</source>
        <translation>Dieses Modell löschen; 30 Tage lang lässt es sich wiederherstellen</translation>
    </message>
    <message>
        <source>Save as file…</source>
        <translation>Als Datei speichern…</translation>
    </message>
    <message>
        <source>Save this model as a .letterpad file</source>
        <translation>Dieses Modell als .letterpad-Datei speichern</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Bericht…</translation>
    </message>
    <message>
        <source>Write a report on this model, to read, print or hand in</source>
        <translation>Einen Bericht über dieses Modell schreiben, zum Lesen, Drucken oder Abgeben</translation>
    </message>
    <message>
        <source>Show the code…</source>
        <translation>Code zeigen…</translation>
    </message>
    <message>
        <source>Show a short script that trains and tests the same without Letterpad</source>
        <translation>Ein kurzes Skript zeigen, das ohne Letterpad dasselbe trainiert und testet</translation>
    </message>
    <message>
        <source>Open model file…</source>
        <translation>Modelldatei öffnen…</translation>
    </message>
    <message>
        <source>Add a model from a .letterpad file</source>
        <translation>Ein Modell aus einer .letterpad-Datei hinzufügen</translation>
    </message>
    <message>
        <source>Deleted models…</source>
        <translation>Gelöschte Modelle…</translation>
    </message>
    <message>
        <source>See what was deleted, and restore it</source>
        <translation>Ansehen, was gelöscht wurde, und es wiederherstellen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the deletion</source>
        <translation>Das Löschen rückgängig machen</translation>
    </message>
    <message>
        <source>Bring the deleted model back</source>
        <translation>Das gelöschte Modell zurückholen</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>Genauigkeit im Test</translation>
    </message>
    <message>
        <source>The letters that a model mixes up will appear here.</source>
        <translation>Hier erscheinen dann die Buchstaben, die ein Modell verwechselt.</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Let this model answer on the Draw page, beside the live one</source>
        <translation>Dieses Modell auf der Seite „Zeichnen“ neben dem aktiven antworten lassen</translation>
    </message>
    <message>
        <source>Unpin from the answer</source>
        <translation>Von der Antwort lösen</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Show this model beside the answer no more</source>
        <translation>Dieses Modell nicht mehr neben der Antwort zeigen</translation>
    </message>
    <message>
        <source>{0} models are pinned already: unpin one first</source>
        <translation>{0} Modelle sind schon angeheftet: Löse zuerst eines</translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>Copy the selected row, to paste it into a spreadsheet.</source>
        <translation>Die ausgewählte Zeile kopieren, um sie in eine Tabellenkalkulation einzufügen.</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>95 % interval {0} (Wilson)</source>
        <translation>95‑%‑Intervall {0} (Wilson)</translation>
    </message>
    <message>
        <source>95 % interval {0} (by writer)</source>
        <translation>95‑%‑Intervall {0} (nach Schreibern)</translation>
    </message>
    <message>
        <source>Click to see what it mixes up</source>
        <translation>Klicke, um zu sehen, was es verwechselt</translation>
    </message>
    <message>
        <source>There is no learning curve of its training.</source>
        <translation>Von seinem Training gibt es keine Lernkurve.</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>not tested: it came without held-out letters</source>
        <translation>nicht getestet: Es kam ohne zurückgehaltene Buchstaben</translation>
    </message>
    <message>
        <source>{0} ({1} of {2}), 95 % interval {3}</source>
        <translation>{0} ({1} von {2}), 95‑%‑Intervall {3}</translation>
    </message>
    <message>
        <source>{0} have the letter among them</source>
        <translation>bei {0} ist der Buchstabe darunter</translation>
    </message>
    <message>
        <source>First three</source>
        <translation>Erste drei</translation>
    </message>
    <message>
        <source>By writer</source>
        <translation>Nach Schreibern</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Aufgefallen</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Hardest</source>
        <translation>Am schwersten</translation>
    </message>
    <message>
        <source>none</source>
        <comment>Parameters</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Training took</source>
        <translation>Trainingszeit</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>the best of {0} fits in a search</source>
        <translation>das beste von {0} Modellen einer Suche</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>With</source>
        <comment>Versions of libraries</comment>
        <translation>Mit</translation>
    </message>
    <message>
        <source>temperature {0}, from {1} letters that watched the fit</source>
        <translation>Temperatur {0}, aus {1} Buchstaben, die das Training begleitet haben</translation>
    </message>
    <message>
        <source>temperature {0}, from {1} letters by cross-validation</source>
        <translation>Temperatur {0}, aus {1} Buchstaben durch Kreuzvalidierung</translation>
    </message>
    <message>
        <source>trained on {0}</source>
        <translation>trainiert mit {0}</translation>
    </message>
    <message>
        <source>watched on {0}</source>
        <translation>beobachtet an {0}</translation>
    </message>
    <message>
        <source>held out {0}</source>
        <translation>zurückgehalten {0}</translation>
    </message>
    <message>
        <source>left out {0}</source>
        <translation>weggelassen {0}</translation>
    </message>
    <message>
        <source>{0}, seed {1}: {2}</source>
        <translation>{0}, Startwert {1}: {2}</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>nicht getestet</translation>
    </message>
    <message>
        <source>All letters are of one writer.</source>
        <translation>Alle Buchstaben sind von einem Schreiber.</translation>
    </message>
    <message>
        <source>{0} on average over {1} writers; a tenth of them have {2} or less.</source>
        <translation>{0} im Mittel über {1} Schreiber; ein Zehntel von ihnen hat {2} oder weniger.</translation>
    </message>
    <message>
        <source>{0} of {1} right</source>
        <translation>{0} von {1} richtig</translation>
    </message>
    <message>
        <source>{0} classes</source>
        <translation>{0} Klassen</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <comment>A range of letters</comment>
        <translation>{0} bis {1}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <comment>Two ranges of letters</comment>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>Unknown letters</source>
        <translation>Unbekannte Buchstaben</translation>
    </message>
    <message>
        <source>It learned from {0} letters; {1} others watched the training.</source>
        <translation>Es hat aus {0} Buchstaben gelernt; {1} andere haben das Training überwacht.</translation>
    </message>
    <message>
        <source>It learned from {0} letters.</source>
        <translation>Es hat aus {0} Buchstaben gelernt.</translation>
    </message>
    <message>
        <source>{0}; labels counted from {1}</source>
        <translation>{0}; Labels ab {1} gezählt</translation>
    </message>
    <message>
        <source>random</source>
        <comment>Split in one word</comment>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>stratified</source>
        <comment>Split in one word</comment>
        <translation>stratifiziert</translation>
    </message>
    <message>
        <source>writers</source>
        <comment>Split in one word</comment>
        <translation>Schreiber</translation>
    </message>
    <message>
        <source>parts</source>
        <comment>Split in one word</comment>
        <translation>Teile</translation>
    </message>
    <message>
        <source>of {0} from {1}</source>
        <translation>von {0} aus {1}</translation>
    </message>
    <message>
        <source>of {0} from {1} ({2}, seed {3})</source>
        <translation>von {0} aus {1} ({2}, Startwert {3})</translation>
    </message>
    <message>
        <source>held out at random</source>
        <translation>zufällig zurückgehalten</translation>
    </message>
    <message>
        <source>held out at random, the same share of every class</source>
        <translation>zufällig zurückgehalten, aus jeder Klasse der gleiche Anteil</translation>
    </message>
    <message>
        <source>of writers held out whole</source>
        <translation>ganze Schreiber zurückgehalten</translation>
    </message>
    <message>
        <source>of the set&apos;s own test part</source>
        <translation>aus dem Testteil der Daten</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>{0} (seed {1})</source>
        <translation>{0}, Startwert {1}</translation>
    </message>
    <message>
        <source>on the same {0} letters {1} from {2} · 95 % intervals</source>
        <translation>an denselben {0} Buchstaben ({1}) aus {2} · 95‑%‑Intervalle</translation>
    </message>
    <message>
        <source>on {0} letters {1} from {2} · 95 % intervals</source>
        <translation>an {0} Buchstaben ({1}) aus {2} · 95‑%‑Intervalle</translation>
    </message>
    <message>
        <source>defaults</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>A trained model</comment>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Seconds</source>
        <comment>Heading of a narrow column</comment>
        <translation>Zeit (s)</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The name of the model. F2 or a double click renames it.</source>
        <translation>Der Name des Modells. F2 oder ein Doppelklick benennt es um.</translation>
    </message>
    <message>
        <source>Which letters it learned from, and how many.</source>
        <translation>Aus welchen Buchstaben es gelernt hat, und aus wie vielen.</translation>
    </message>
    <message>
        <source>The parameters that differ from the algorithm&apos;s defaults.</source>
        <translation>Die Parameter, die vom Standard des Algorithmus abweichen.</translation>
    </message>
    <message>
        <source>It has no parameters.</source>
        <translation>Es hat keine Parameter.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <comment>Heading of a narrow column</comment>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>How long the training took, reading the letters not included.</source>
        <translation>Wie lange das Training gedauert hat, ohne das Lesen der Buchstaben.</translation>
    </message>
    <message>
        <source>Share of held-out letters read right, and its 95 % interval.</source>
        <translation>Anteil der richtig gelesenen zurückgehaltenen Buchstaben und sein 95‑%‑Intervall.</translation>
    </message>
    <message>
        <source>How many letters were held out from training, and how.</source>
        <translation>Wie viele Buchstaben vom Training zurückgehalten wurden, und wie.</translation>
    </message>
    <message>
        <source>95 % interval {0}</source>
        <translation>95‑%‑Intervall {0}</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>Seed</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>{0} letters, split {1}, seed {2}</source>
        <translation>{0} Buchstaben, Aufteilung {1}, Startwert {2}</translation>
    </message>
    <message>
        <source>Letterpad&apos;s recogniser</source>
        <translation>Letterpads Erkenner</translation>
    </message>
    <message>
        <source>of {0} letters of the hand, each held back in turn, {1} were read right before and {2} after; of {3} letters of other kinds {4} before and {5} after</source>
        <translation>von {0} Buchstaben der Hand, jeder einmal zurückgehalten, wurden vorher {1} richtig gelesen und nachher {2}; von {3} Buchstaben anderer Arten vorher {4} und nachher {5}</translation>
    </message>
    <message>
        <source>Fitted to a hand</source>
        <translation>An eine Hand angepasst</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>aus {0}</translation>
    </message>
    <message>
        <source>Letters of the hand</source>
        <translation>Buchstaben der Hand</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>Was es gebracht hat</translation>
    </message>
</context>
<context>
    <name>RunChooser</name>
    <message>
        <source>Letterpad&apos;s recogniser</source>
        <translation>Letterpads Erkenner</translation>
    </message>
</context>
<context>
    <name>RunCurves</name>
    <message>
        <source>Curves of two trainings</source>
        <translation>Kurven zweier Trainings</translation>
    </message>
    <message>
        <source>How accuracy and loss changed while each model was trained: on the letters it learned from, and, dashed, on others. Where the lines part, it learns by heart.</source>
        <translation>Wie sich Genauigkeit und Verlust während des Trainings jedes Modells geändert haben: auf den Buchstaben, aus denen es gelernt hat, und gestrichelt auf anderen. Wo die Linien auseinandergehen, lernt es auswendig.</translation>
    </message>
    <message>
        <source>The curves of two trainings will be drawn here.</source>
        <translation>Hier werden die Kurven zweier Trainings gezeichnet.</translation>
    </message>
    <message>
        <source>Loss · dashed: letters not learned from</source>
        <translation>Verlust · gestrichelt: nicht gelernte Buchstaben</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>At {0} of the training</source>
        <translation>Bei {0} des Trainings</translation>
    </message>
    <message>
        <source>After {0} s</source>
        <translation>Nach {0} s</translation>
    </message>
    <message>
        <source>training accuracy {0}</source>
        <translation>Genauigkeit im Training {0}</translation>
    </message>
    <message>
        <source>validation accuracy {0}</source>
        <translation>Genauigkeit in der Validierung {0}</translation>
    </message>
    <message>
        <source>held-out accuracy {0}</source>
        <translation>Genauigkeit auf zurückgehaltenen {0}</translation>
    </message>
    <message>
        <source>training loss {0}</source>
        <translation>Verlust im Training {0}</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>Genauigkeit im Training</translation>
    </message>
    <message>
        <source>Accuracy on others</source>
        <translation>Genauigkeit auf anderen</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Verlust im Training</translation>
    </message>
    <message>
        <source>Loss on others</source>
        <translation>Verlust auf anderen</translation>
    </message>
    <message>
        <source>Go along the axis, and read how good each model was then.</source>
        <translation>Geht an der Achse entlang und liest vor, wie gut jedes Modell da war.</translation>
    </message>
</context>
<context>
    <name>RunDetails</name>
    <message>
        <source>Details of the run</source>
        <translation>Details des Laufs</translation>
    </message>
    <message>
        <source>How this model was trained, and how the training went</source>
        <translation>Wie dieses Modell trainiert wurde und wie das Training verlief</translation>
    </message>
    <message>
        <source>Learning curve of the run</source>
        <translation>Lernkurve des Laufs</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>“{0}” cannot be written: {1}</source>
        <translation>„{0}“ lässt sich nicht schreiben: {1}</translation>
    </message>
    <message>
        <source>The model was trained, but its file is gone: {0}</source>
        <translation>Das Modell wurde trainiert, aber seine Datei ist verschwunden: {0}</translation>
    </message>
    <message>
        <source>The model that read your drawing last time is not there any more ({0}). Letterpad&apos;s recogniser reads it now.</source>
        <translation>Das Modell, das deine Zeichnung zuletzt gelesen hat, ist nicht mehr da ({0}). Jetzt liest Letterpads Erkenner.</translation>
    </message>
    <message>
        <source>Letterpad&apos;s recogniser</source>
        <translation>Letterpads Erkenner</translation>
    </message>
    <message>
        <source>{0} Letterpad&apos;s recogniser reads your drawing.</source>
        <translation>{0} Deine Zeichnung liest Letterpads Erkenner.</translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>Click to sort.</source>
        <translation>Klicke zum Sortieren.</translation>
    </message>
    <message>
        <source>{0} (live)</source>
        <translation>{0} (aktiv)</translation>
    </message>
</context>
<context>
    <name>RunsTable</name>
    <message>
        <source>Trained models</source>
        <translation>Trainierte Modelle</translation>
    </message>
    <message>
        <source>Every trained model. Choose one to see what it mixes up.</source>
        <translation>Jedes trainierte Modell. Wähle eins, um zu sehen, was es verwechselt.</translation>
    </message>
</context>
<context>
    <name>SearchChart</name>
    <message>
        <source>Mean accuracy of each combination</source>
        <translation>Mittlere Genauigkeit jeder Kombination</translation>
    </message>
    <message>
        <source>Accuracy of each combination, in the order of the table: the folds as small dots on a line, their mean as a large dot, the best in colour</source>
        <translation>Genauigkeit jeder Kombination, in der Reihenfolge der Tabelle: die Folds als kleine Punkte auf einer Linie, ihr Mittel als großer Punkt, das beste in Farbe</translation>
    </message>
    <message>
        <source>{0} best</source>
        <translation>{0} beste</translation>
    </message>
    <message>
        <source>{0}: {1}, the mean of {2} folds ({3}): {4}</source>
        <translation>{0}: {1}, im Mittel von {2} Folds ({3}): {4}</translation>
    </message>
    <message>
        <source>{0}: {1} in the first fold: {4}</source>
        <translation>{0}: {1} im ersten Fold: {4}</translation>
    </message>
    <message>
        <source>{0} combinations tried; the best so far has {1}: {2}</source>
        <translation>{0} Kombinationen ausprobiert; die bisher beste hat {1}: {2}</translation>
    </message>
    <message>
        <source>The mean accuracy of each combination will be drawn here.</source>
        <translation>Hier erscheint die mittlere Genauigkeit jeder Kombination.</translation>
    </message>
    <message>
        <source>Fold {0}</source>
        <translation>Fold {0}</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Mean accuracy</source>
        <translation>Mittlere Genauigkeit</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Go through the combinations, and read what each scored.</source>
        <translation>Durch die Kombinationen gehen und lesen, was jede erreicht.</translation>
    </message>
</context>
<context>
    <name>SearchDialog</name>
    <message>
        <source>Search for the best parameters: {0}</source>
        <translation>Die besten Parameter suchen: {0}</translation>
    </message>
    <message>
        <source>Every combination of these values is tried by cross-validation on the training letters. A model with the best one is then trained on all of them, and only this model is tested on the held-out letters.</source>
        <translation>Jede Kombination dieser Werte wird mit Kreuzvalidierung auf den Trainingsbuchstaben ausprobiert. Mit der besten wird dann ein Modell auf allen trainiert, und nur dieses wird an den zurückgehaltenen Buchstaben getestet.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Start the search</source>
        <translation>Die Suche starten</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>Stop the search; nothing of it is kept</source>
        <translation>Die Suche stoppen; nichts davon wird behalten</translation>
    </message>
    <message>
        <source>Combinations appear here as they are tried.</source>
        <translation>Hier erscheinen die Kombinationen, sobald sie ausprobiert sind.</translation>
    </message>
    <message>
        <source>Stopped. Only what the table shows was kept.</source>
        <translation>Gestoppt. Behalten wurde nur, was die Tabelle zeigt.</translation>
    </message>
    <message>
        <source>The best one is now the run “{0}”.</source>
        <translation>Die beste ist jetzt der Lauf „{0}“.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close this window; a running search continues, and Search… shows it again</source>
        <translation>Dieses Fenster schließen; eine laufende Suche geht weiter, und „Suchen…“ zeigt sie wieder</translation>
    </message>
    <message>
        <source>Progress of the search</source>
        <translation>Fortschritt der Suche</translation>
    </message>
    <message>
        <source> · about {0} left</source>
        <translation> · noch etwa {0}</translation>
    </message>
    <message>
        <source>It reads {0} of {1} held-out letters right ({2}).</source>
        <translation>Er liest {0} von {1} zurückgehaltenen Buchstaben richtig ({2}).</translation>
    </message>
    <message>
        <source>Reading the letters …</source>
        <translation>Die Buchstaben werden gelesen …</translation>
    </message>
</context>
<context>
    <name>SearchForm</name>
    <message>
        <source>The values to try</source>
        <translation>Die Werte zum Ausprobieren</translation>
    </message>
    <message>
        <source>Values separated by “{0}”; each takes {1}.</source>
        <translation>Werte, durch „{0}“ getrennt; jeder ist {1}.</translation>
    </message>
    <message>
        <source>Parameter {0} to search</source>
        <translation>Parameter {0} für die Suche</translation>
    </message>
    <message>
        <source>A parameter whose best value you want to find</source>
        <translation>Ein Parameter, dessen besten Wert du suchst</translation>
    </message>
    <message>
        <source>no other parameter</source>
        <translation>kein weiterer</translation>
    </message>
    <message>
        <source>no parameter</source>
        <translation>kein Parameter</translation>
    </message>
    <message>
        <source>Values of parameter {0}</source>
        <translation>Werte von Parameter {0}</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Grid search tries every combination on all training letters. Halving tries all on few letters and only the best third on three times as many, and so on: faster.</source>
        <translation>Die Rastersuche (Grid Search) probiert jede Kombination mit allen Trainingsbuchstaben. Halbieren (Halving) probiert alle mit wenigen Buchstaben und nur das beste Drittel mit dreimal so vielen, und so weiter: schneller.</translation>
    </message>
    <message>
        <source>Grid search: all on all letters</source>
        <translation>Rastersuche: alle mit allen Buchstaben</translation>
    </message>
    <message>
        <source>Halving: only the best on all letters</source>
        <translation>Halbieren: nur die besten mit allen</translation>
    </message>
    <message>
        <source>&amp;Folds</source>
        <translation>&amp;Folds</translation>
    </message>
    <message>
        <source>{0} is chosen twice.</source>
        <translation>{0} ist doppelt gewählt.</translation>
    </message>
    <message>
        <source>{0} combinations, at most {1} fits, and one with the best</source>
        <translation>{0} Kombinationen, höchstens {1} Anpassungen und eine mit der besten</translation>
    </message>
    <message>
        <source>{0} combinations, {1} fits, and one with the best</source>
        <translation>{0} Kombinationen, {1} Anpassungen und eine mit der besten</translation>
    </message>
</context>
<context>
    <name>SearchResults</name>
    <message>
        <source>What was tried</source>
        <translation>Was ausprobiert wurde</translation>
    </message>
    <message>
        <source>Every combination, in the order tried; the best so far is bold</source>
        <translation>Jede Kombination in der Reihenfolge des Ausprobierens; die bisher beste ist fett</translation>
    </message>
</context>
<context>
    <name>SeenPanel</name>
    <message>
        <source>Picture only</source>
        <translation>Nur das Bild</translation>
    </message>
    <message>
        <source>28 × 28 pixels. This model reads the picture alone.</source>
        <translation>28 × 28 Pixel. Dieses Modell liest nur das Bild.</translation>
    </message>
    <message>
        <source>28 × 28 pixels. No path of a pen is known for a picture.</source>
        <translation>28 × 28 Pixel. Von einem Bild ist kein Weg eines Stifts bekannt.</translation>
    </message>
    <message>
        <source>28 × 28 pixels. The path of your pen is not read.</source>
        <translation>28 × 28 Pixel. Der Weg deines Stifts wird nicht gelesen.</translation>
    </message>
    <message>
        <source>28 × 28 pixels, and the path of your pen: 64 points.</source>
        <translation>28 × 28 Pixel und der Weg deines Stifts: 64 Punkte.</translation>
    </message>
    <message>
        <source>What the model sees: {0}</source>
        <translation>Was das Modell sieht: {0}</translation>
    </message>
    <message>
        <source>Give the model the picture alone, as if you had scanned your letter: answer and bars show what it reads without the path of your pen. Off at every start.</source>
        <translation>Gib dem Modell nur das Bild, als hättest du deinen Buchstaben eingescannt: Antwort und Balken zeigen, was es ohne den Weg deines Stifts liest. Bei jedem Start ist das aus.</translation>
    </message>
    <message>
        <source>This model reads pictures alone, so there is nothing to leave out.</source>
        <translation>Dieses Modell liest nur Bilder; es gibt nichts wegzulassen.</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Chosen letters</source>
        <translation>Gewählte Buchstaben</translation>
    </message>
    <message>
        <source>and …</source>
        <translation>und …</translation>
    </message>
    <message>
        <source>Keep only those that are in the next choice, too</source>
        <translation>Nur die behalten, die auch in der nächsten Wahl sind</translation>
    </message>
    <message>
        <source>or …</source>
        <translation>oder …</translation>
    </message>
    <message>
        <source>Add the letters of the next choice</source>
        <translation>Die Buchstaben der nächsten Wahl hinzunehmen</translation>
    </message>
    <message>
        <source>without …</source>
        <translation>ohne …</translation>
    </message>
    <message>
        <source>Take the letters of the next choice away</source>
        <translation>Die Buchstaben der nächsten Wahl wegnehmen</translation>
    </message>
    <message>
        <source>Pictures …</source>
        <translation>Bilder …</translation>
    </message>
    <message>
        <source>Look at all chosen letters</source>
        <translation>Alle gewählten Buchstaben ansehen</translation>
    </message>
    <message>
        <source>CSV …</source>
        <translation>CSV …</translation>
    </message>
    <message>
        <source>Save the chosen letters with their answers, one a line</source>
        <translation>Die gewählten Buchstaben mit ihren Antworten speichern, einen je Zeile</translation>
    </message>
    <message>
        <source>Choose no letters</source>
        <translation>Keine Buchstaben wählen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Choose no letters (Esc)</source>
        <translation>Keine Buchstaben wählen (Esc)</translation>
    </message>
    <message>
        <source>Click a cell, a letter, a dot or a picture: its letters are chosen, and all views show them.</source>
        <translation>Klicke auf eine Zelle, einen Buchstaben, einen Punkt oder ein Bild: Was dahintersteht, ist dann gewählt, und alle Ansichten zeigen es.</translation>
    </message>
    <message>
        <source>1 letter</source>
        <translation>1 Buchstabe</translation>
    </message>
    <message>
        <source>{0} letters</source>
        <translation>{0} Buchstaben</translation>
    </message>
    <message>
        <source>Chosen: {0}, {1}</source>
        <translation>Gewählt: {0}, {1}</translation>
    </message>
    <message>
        <source>{0} (not shown here)</source>
        <translation>{0} (hier nicht zu sehen)</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Takes {0}; {1} by default.</source>
        <translation>Nimmt {0}; Standard ist {1}.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Your settings cannot be read ({0}).</source>
        <translation>Deine Einstellungen lassen sich nicht lesen ({0}).</translation>
    </message>
    <message>
        <source>Your settings cannot be read ({0}). They are kept as {1}, and Letterpad uses the defaults.</source>
        <translation>Deine Einstellungen lassen sich nicht lesen ({0}). Sie sind als {1} aufgehoben, und Letterpad verwendet den Standard.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Writing lines on the canvas</source>
        <translation>&amp;Hilfslinien auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>Writing lines on the canvas</source>
        <translation>Hilfslinien auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>Light or dark colours, or those of the system</source>
        <translation>Helle oder dunkle Farben, oder die des Systems</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Baseline, x-height and cap height, as on writing paper. You do not have to keep to them, but a letter&apos;s height on them helps to tell upper from lower case. Which letter it is, they do not change.</source>
        <translation>Grundlinie, Mittellinie und Oberlinie, wie auf Schreibpapier. Du musst dich nicht daran halten, aber an der Höhe auf den Linien lassen sich große und kleine Buchstaben besser unterscheiden. Welcher Buchstabe gelesen wird, hängt davon nicht ab.</translation>
    </message>
    <message>
        <source>&amp;One remark after each training</source>
        <translation>&amp;Eine Bemerkung nach jedem Training</translation>
    </message>
    <message>
        <source>One remark after each training</source>
        <translation>Eine Bemerkung nach jedem Training</translation>
    </message>
    <message>
        <source>Say the most important thing that was seen in a training, and what to try next.</source>
        <translation>Das Wichtigste sagen, was an einem Training aufgefallen ist, und was man als Nächstes versuchen kann.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of the window</source>
        <translation>Die Sprache des Fensters</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Pen width</source>
        <translation>Strich&amp;breite</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the settings</source>
        <translation>Die Einstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>Set all of these back to their defaults</source>
        <translation>Alles hier auf die Voreinstellungen zurücksetzen</translation>
    </message>
    <message>
        <source>Letterpad will use this language after a restart.</source>
        <translation>Letterpad verwendet diese Sprache nach einem Neustart.</translation>
    </message>
    <message>
        <source>Another language takes effect after a restart.</source>
        <translation>Eine andere Sprache gilt nach einem Neustart.</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Sheet to fill in</source>
        <translation>Bogen zum Ausfüllen</translation>
    </message>
    <message>
        <source>Print the sheet, and have one letter written in each box. Open a photograph or a scan of it like any picture, with all four rings: its letters come in with their labels.</source>
        <translation>Druck den Bogen aus, und lass in jedes Feld einen Buchstaben schreiben. Öffne ein Foto oder einen Scan davon wie jedes Bild, mit allen vier Ringen: Die Buchstaben kommen mit ihren Labels herein.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Which letters are asked for</source>
        <translation>Nach welchen Buchstaben gefragt wird</translation>
    </message>
    <message>
        <source>Upper case, A to Z</source>
        <translation>Großbuchstaben, A bis Z</translation>
    </message>
    <message>
        <source>Lower case, a to z</source>
        <translation>Kleinbuchstaben, a bis z</translation>
    </message>
    <message>
        <source>Both cases</source>
        <translation>Groß- und Kleinbuchstaben</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>How often each letter is asked for</source>
        <translation>Wie oft nach jedem Buchstaben gefragt wird</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>The size of the paper</source>
        <translation>Die Größe des Papiers</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>The first page</source>
        <translation>Die erste Seite</translation>
    </message>
    <message>
        <source>The first page as it is printed</source>
        <translation>Die erste Seite, wie sie gedruckt wird</translation>
    </message>
    <message>
        <source>Drawing the page…</source>
        <translation>Die Seite wird gezeichnet …</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>Save the sheet, to print it</source>
        <translation>Den Bogen speichern, um ihn auszudrucken</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>Open the saved sheet with another program, to print</source>
        <translation>Den gespeicherten Bogen mit einem anderen Programm öffnen, um ihn auszudrucken</translation>
    </message>
    <message>
        <source>{0} boxes on one page.</source>
        <translation>{0} Felder auf einer Seite.</translation>
    </message>
    <message>
        <source>{0} boxes on {1} pages.</source>
        <translation>{0} Felder auf {1} Seiten.</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Gespeichert als {0}.</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Sheet to fill in…</source>
        <translation>Bogen zum Ausfüllen…</translation>
    </message>
    <message>
        <source>A to Z in boxes, to print: filled in and photographed, it is read with labels</source>
        <translation>A bis Z in Feldern, zum Ausdrucken: ausgefüllt und fotografiert, wird er mit Labels gelesen</translation>
    </message>
    <message>
        <source>Save the sheet</source>
        <translation>Den Bogen speichern</translation>
    </message>
    <message>
        <source>sheet</source>
        <comment>A file&apos;s name</comment>
        <translation>Bogen</translation>
    </message>
    <message>
        <source>PDF to print</source>
        <translation>PDF zum Ausdrucken</translation>
    </message>
</context>
<context>
    <name>SizeChart</name>
    <message>
        <source>Accuracy by number of letters</source>
        <translation>Genauigkeit nach Anzahl der Buchstaben</translation>
    </message>
    <message>
        <source>Accuracy on the same held-out letters after learning from more and more letters: every training as a small dot, the mean of each size as a large one</source>
        <translation>Genauigkeit an denselben zurückgehaltenen Buchstaben nach dem Lernen aus immer mehr Buchstaben: jedes Training als kleiner Punkt, das Mittel jeder Anzahl als großer</translation>
    </message>
    <message>
        <source>letters learned from</source>
        <translation>gelernte Buchstaben</translation>
    </message>
    <message>
        <source>{0}, {1} letters: {2}</source>
        <translation>{0}, {1} Buchstaben: {2}</translation>
    </message>
    <message>
        <source>{0}, {1} letters: {2}, the mean of {3} trainings ({4})</source>
        <translation>{0}, {1} Buchstaben: {2}, das Mittel von {3} Trainings ({4})</translation>
    </message>
    <message>
        <source>{0}: {1} with {2} letters, {3} with {4}</source>
        <translation>{0}: {1} mit {2} Buchstaben, {3} mit {4}</translation>
    </message>
    <message>
        <source>Accuracy over the number of letters will be drawn here.</source>
        <translation>Hier erscheint die Genauigkeit über der Anzahl der Buchstaben.</translation>
    </message>
    <message>
        <source>Seed {0}</source>
        <translation>Startwert {0}</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Mean accuracy</source>
        <translation>Mittlere Genauigkeit</translation>
    </message>
    <message>
        <source>Go through the sizes, and read what each algorithm scored.</source>
        <translation>Durch die Anzahlen gehen und lesen, was jeder Algorithmus erreicht hat.</translation>
    </message>
</context>
<context>
    <name>SplitForm</name>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>How the letters that are held out for the test are chosen.</source>
        <translation>Wie die Buchstaben gewählt werden, die für den Test zurückgehalten werden.</translation>
    </message>
    <message>
        <source>Random state</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>Training mit</translation>
    </message>
    <message>
        <source>Unseen families</source>
        <translation>Unbekannte Familien</translation>
    </message>
    <message>
        <source>These letters do not name their writers.</source>
        <translation>Diese Buchstaben nennen ihre Schreiber nicht.</translation>
    </message>
    <message>
        <source>Whole families of fonts are held out: the honest test of how well it reads a new font.</source>
        <translation>Ganze Familien von Schriftarten werden zurückgehalten: der ehrliche Test, wie das Modell eine neue Schriftart liest.</translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation>von {0}</translation>
    </message>
    <message>
        <source>Shuffled: scikit-learn&apos;s train_test_split.</source>
        <translation>Gemischt: train_test_split von scikit-learn.</translation>
    </message>
    <message>
        <source>Shuffled, with the same share of every class among the held-out letters as among all.</source>
        <translation>Gemischt; jede Klasse hat unter den zurückgehaltenen Buchstaben denselben Anteil wie unter allen.</translation>
    </message>
    <message>
        <source>Whole writers are held out: the honest test of how well it reads new handwriting.</source>
        <translation>Ganze Schreiber werden zurückgehalten: der ehrliche Test, wie das Modell eine neue Handschrift liest.</translation>
    </message>
    <message>
        <source>As the data comes: its training part is learned from, its test part is held out; a validation part watches the fit, or is left out where nothing watches it.</source>
        <translation>Wie die Daten kommen: Aus dem Trainingsteil wird gelernt, der Testteil wird zurückgehalten; ein Validierungsteil begleitet das Training oder bleibt weg, wo keiner gebraucht wird.</translation>
    </message>
</context>
<context>
    <name>StrokeChart</name>
    <message>
        <source>What each stroke is worth</source>
        <translation>Was jeder Strich zählt</translation>
    </message>
    <message>
        <source>What the model would read without each of your strokes</source>
        <translation>Was das Modell ohne jeden deiner Striche läse</translation>
    </message>
    <message>
        <source>Stroke {0}: {1} for {2}; without it: {3}</source>
        <translation>Strich {0}: {1} für {2}; ohne ihn: {3}</translation>
    </message>
    <message>
        <source>What each of your strokes says will be shown here.</source>
        <translation>Hier steht dann, was jeder deiner Striche sagt.</translation>
    </message>
    <message>
        <source>Stroke</source>
        <translation>Strich</translation>
    </message>
    <message>
        <source>{0} against {1}</source>
        <translation>{0} gegen {1}</translation>
    </message>
    <message>
        <source>Read without it</source>
        <translation>Ohne ihn gelesen</translation>
    </message>
    <message>
        <source>Go through the strokes, and read what each says.</source>
        <translation>Durch die Striche gehen und lesen, was jeder sagt.</translation>
    </message>
    <message>
        <source>{0}: {1} for {2}</source>
        <translation>{0}: {1} für {2}</translation>
    </message>
    <message>
        <source>without it: {0}</source>
        <translation>ohne ihn: {0}</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Die Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy the whole table, to paste it into a spreadsheet</source>
        <translation>Die ganze Tabelle kopieren, um sie in eine Tabellenkalkulation einzufügen</translation>
    </message>
</context>
<context>
    <name>TakeAlong</name>
    <message>
        <source>{0} does not say where its letters come from.</source>
        <translation>{0} sagt nicht, woher die Buchstaben kommen.</translation>
    </message>
    <message>
        <source>Save script and letters</source>
        <translation>Skript und Buchstaben speichern</translation>
    </message>
    <message>
        <source>script</source>
        <comment>A file&apos;s name</comment>
        <translation>skript</translation>
    </message>
    <message>
        <source>Python script</source>
        <translation>Python-Skript</translation>
    </message>
    <message>
        <source>The script was not saved, as its letters are not there: {0}</source>
        <translation>Das Skript wurde nicht gespeichert, weil seine Buchstaben nicht da sind: {0}</translation>
    </message>
    <message>
        <source>Saved as {0}, with the letters in {1}.</source>
        <translation>Gespeichert als {0}, mit den Buchstaben in {1}.</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>report</source>
        <comment>A file&apos;s name</comment>
        <translation>bericht</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>The report is saved as “{0}”.</source>
        <translation>Der Bericht ist als „{0}“ gespeichert.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TeachRow</name>
    <message>
        <source>Keeping it as {0}…</source>
        <translation>Wird gemerkt: {0} …</translation>
    </message>
    <message>
        <source>Kept as {0}</source>
        <translation>Gemerkt: {0}</translation>
    </message>
    <message>
        <source>It was kept as {0} already</source>
        <translation>War schon gemerkt: {0}</translation>
    </message>
    <message>
        <source>Kept as {0}, no longer as {1}</source>
        <translation>Gemerkt: {0}, nicht mehr {1}</translation>
    </message>
    <message>
        <source>{0}. {1} takes it back.</source>
        <translation>{0}. {1} nimmt es zurück.</translation>
    </message>
    <message>
        <source>No longer kept as {0}</source>
        <translation>Nicht mehr gemerkt: {0}</translation>
    </message>
    <message>
        <source>Nothing is read now that could be right</source>
        <translation>Gerade wird nichts gelesen, was richtig sein könnte</translation>
    </message>
    <message>
        <source>Keep the drawing in My letters as {0} (Enter)</source>
        <translation>Die Zeichnung als {0} in „Meine Buchstaben“ aufheben (Eingabetaste)</translation>
    </message>
    <message>
        <source>Keep the drawing in My letters as another letter: choose or type it here, press Alt and the letter, or click on its bar</source>
        <translation>Die Zeichnung als anderen Buchstaben in „Meine Buchstaben“ aufheben: Wähle oder tippe ihn hier, drücke Alt und den Buchstaben, oder klicke auf seinen Balken</translation>
    </message>
    <message>
        <source>Yes, right</source>
        <translation>Ja, richtig</translation>
    </message>
    <message>
        <source>No, it is…</source>
        <translation>Nein, es ist …</translation>
    </message>
    <message>
        <source>Yes</source>
        <comment>The answer is right</comment>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No…</source>
        <comment>The answer is wrong</comment>
        <translation>Nein …</translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>A picture cannot be kept in My letters, only what is drawn here: they keep the path of the pen. Pictures to learn from are opened as letters, in the panel “Train a model”.</source>
        <translation>Ein Bild lässt sich nicht in „Meine Buchstaben“ aufheben, nur was hier gezeichnet ist: Sie behalten den Weg des Stifts. Bilder, aus denen gelernt werden soll, öffnest du als Buchstaben, im Feld „Ein Modell trainieren“.</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Ink time line</source>
        <translation>Zeitverlauf der Tinte</translation>
    </message>
    <message>
        <source>Drag through your drawing: the bars show what is read of the ink up to there.</source>
        <translation>Ziehe durch deine Zeichnung: Die Balken zeigen, was von der Tinte bis dahin gelesen wird.</translation>
    </message>
    <message>
        <source>Draw a letter to see what was read while you drew it.</source>
        <translation>Zeichne einen Buchstaben, um zu sehen, was währenddessen gelesen wurde.</translation>
    </message>
    <message>
        <source>Nobody knows how the letter in a picture was drawn: draw one by hand.</source>
        <translation>Wie der Buchstabe in einem Bild gezeichnet wurde, weiß niemand: Zeichne einen von Hand.</translation>
    </message>
    <message>
        <source>The whole drawing. Drag the slider to go back to an earlier moment.</source>
        <translation>Die ganze Zeichnung. Ziehe den Regler, um zu einem früheren Augenblick zurückzugehen.</translation>
    </message>
    <message>
        <source>Answer and bars above are of the first {0} of the ink.</source>
        <translation>Antwort und Balken oben gelten für die ersten {0} der Tinte.</translation>
    </message>
    <message>
        <source>{0} from the first line to the last.</source>
        <translation>{0} von der ersten Linie bis zur letzten.</translation>
    </message>
    <message>
        <source>{0} until {1} of the ink</source>
        <translation>{0} bis {1} der Tinte</translation>
    </message>
    <message>
        <source>{0}, then {1}.</source>
        <translation>{0}, dann {1}.</translation>
    </message>
    <message>
        <source>After other letters: {0}</source>
        <translation>Nach anderen Buchstaben: {0}</translation>
    </message>
    <message>
        <source>no letter</source>
        <translation>kein Buchstabe</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Live model</source>
        <translation>Aktives Modell</translation>
    </message>
    <message>
        <source>The model that answers while you draw, and its held-out accuracy</source>
        <translation>Das Modell, das antwortet, während du zeichnest, und seine Genauigkeit auf zurückgehaltenen Buchstaben</translation>
    </message>
    <message>
        <source>Letterpad&apos;s recogniser</source>
        <translation>Letterpads Erkenner</translation>
    </message>
    <message>
        <source>Reads worse · go back</source>
        <translation>Liest schlechter · zurück</translation>
    </message>
    <message>
        <source>Go back to Letterpad&apos;s recogniser</source>
        <translation>Zurück zu Letterpads Erkenner</translation>
    </message>
    <message>
        <source>Let Letterpad&apos;s recogniser read your drawing again</source>
        <translation>Lass wieder Letterpads Erkenner deine Zeichnung lesen</translation>
    </message>
    <message>
        <source>Go to the live model</source>
        <translation>Zum aktiven Modell</translation>
    </message>
    <message>
        <source>Open and save, settings, help (F10)</source>
        <translation>Öffnen und Speichern, Einstellungen, Hilfe (F10)</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Draw and train</source>
        <translation>Zeichnen und trainieren</translation>
    </message>
    <message>
        <source>What the models score</source>
        <translation>Wie gut die Modelle sind</translation>
    </message>
    <message>
        <source>Which of two models is better, and where</source>
        <translation>Welches von zwei Modellen besser ist, und wo</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>My letters</source>
        <translation>Meine Buchstaben</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Your own drawings, kept with their letters</source>
        <translation>Deine eigenen Zeichnungen, mit ihren Buchstaben aufgehoben</translation>
    </message>
    <message>
        <source>Click here to let Letterpad&apos;s recogniser read your drawing again.</source>
        <translation>Ein Klick hier, und Letterpads Erkenner liest deine Zeichnung wieder.</translation>
    </message>
    <message>
        <source>{0} reads worse than Letterpad&apos;s recogniser: go back to that</source>
        <translation>{0} liest schlechter als Letterpads Erkenner: dorthin zurück</translation>
    </message>
    <message>
        <source>of {0} letters by writers it never saw</source>
        <translation>von {0} Buchstaben unbekannter Schreiber</translation>
    </message>
</context>
<context>
    <name>TrainAll</name>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>not trained: it was stopped</source>
        <translation>nicht trainiert: gestoppt</translation>
    </message>
</context>
<context>
    <name>TrainAllDialog</name>
    <message>
        <source>Train all algorithms</source>
        <translation>Alle Algorithmen trainieren</translation>
    </message>
    <message>
        <source>Algorithms</source>
        <translation>Algorithmen</translation>
    </message>
    <message>
        <source>What each algorithm scored, and what it cost.</source>
        <translation>Wie gut jeder Algorithmus liest, und was er kostet.</translation>
    </message>
    <message>
        <source>Progress of all trainings</source>
        <translation>Fortschritt aller Trainings</translation>
    </message>
    <message>
        <source>How far all trainings have come.</source>
        <translation>Wie weit alle Trainings sind.</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Train what is ticked, one by one</source>
        <translation>Die angekreuzten nacheinander trainieren</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;toppen</translation>
    </message>
    <message>
        <source>Stop; models that are trained already stay</source>
        <translation>Stoppen; schon trainierte Modelle bleiben</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>&amp;Ergebnisse</translation>
    </message>
    <message>
        <source>Show the trained models on the Results page, beside all others</source>
        <translation>Die trainierten Modelle auf der Seite „Ergebnisse“ zeigen, neben allen anderen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Close this window; trainings continue, and Train all… shows it again</source>
        <translation>Dieses Fenster schließen; Trainings laufen weiter, und „Alle trainieren…“ zeigt es wieder</translation>
    </message>
    <message>
        <source>Every algorithm is trained with its usual parameters on the same {0} letters, and tested on the same {1} others. Each becomes a model on the Results page.</source>
        <translation>Jeder Algorithmus wird mit den üblichen Parametern auf denselben {0} Buchstaben trainiert und an denselben {1} anderen geprüft. Aus jedem wird ein Modell auf der Seite „Ergebnisse“.</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>{0} von {1} fertig</translation>
    </message>
    <message>
        <source>about {0} left</source>
        <translation>noch etwa {0}</translation>
    </message>
    <message>
        <source>{0} trained</source>
        <translation>{0} trainiert</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} gescheitert</translation>
    </message>
    <message>
        <source>{0} not trained, as it was stopped</source>
        <translation>{0} nicht trainiert, da gestoppt</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>Tick &amp;none</source>
        <translation>&amp;Keinen ankreuzen</translation>
    </message>
    <message>
        <source>Tick &amp;all</source>
        <translation>&amp;Alle ankreuzen</translation>
    </message>
    <message>
        <source>Tick no algorithm</source>
        <translation>Keinen Algorithmus ankreuzen</translation>
    </message>
    <message>
        <source>Tick every algorithm</source>
        <translation>Jeden Algorithmus ankreuzen</translation>
    </message>
</context>
<context>
    <name>TrainAllModel</name>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95‑%‑Intervall</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>ms an answer</source>
        <translation>ms je Antwort</translation>
    </message>
    <message>
        <source>What is ticked is trained, with its usual parameters.</source>
        <translation>Was angekreuzt ist, wird trainiert, mit den üblichen Parametern.</translation>
    </message>
    <message>
        <source>Share of the held-out letters that it reads right.</source>
        <translation>Anteil der zurückgehaltenen Buchstaben, die er richtig liest.</translation>
    </message>
    <message>
        <source>Where its accuracy on other letters of this kind lies.</source>
        <translation>Wo seine Genauigkeit auf anderen Buchstaben dieser Art liegt.</translation>
    </message>
    <message>
        <source>How long the training took, reading the letters not included.</source>
        <translation>Wie lange das Training gedauert hat, ohne das Lesen der Buchstaben.</translation>
    </message>
    <message>
        <source>How long it takes to answer one drawing, on this computer.</source>
        <translation>Wie lange er auf diesem Computer für eine Antwort braucht.</translation>
    </message>
</context>
<context>
    <name>TrainingCurves</name>
    <message>
        <source>Training curves</source>
        <translation>Trainingskurven</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Loss and accuracy will be drawn here while a model trains.</source>
        <translation>Während ein Modell trainiert, erscheinen hier Verlust und Genauigkeit.</translation>
    </message>
    <message>
        <source>How loss and accuracy change while the model trains: on the letters it learns from, and on others: the validation part or, without one, some of the held-out letters, which are only answered.</source>
        <translation>Wie sich Verlust und Genauigkeit ändern, während das Modell trainiert: auf den Buchstaben, aus denen es lernt, und auf anderen: dem Validierungsteil oder, wenn es keinen gibt, einigen der zurückgehaltenen, die es nur beantwortet.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>Genauigkeit im Training</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Genauigkeit in der Validierung</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Verlust im Training</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Verlust in der Validierung</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>Genauigkeit auf zurückgehaltenen Buchstaben</translation>
    </message>
    <message>
        <source>Held-out loss</source>
        <translation>Verlust auf zurückgehaltenen</translation>
    </message>
    <message>
        <source>Go through the steps, and read how good the model was at each.</source>
        <translation>Durch die Schritte gehen und lesen, wie gut das Modell bei jedem war.</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>training accuracy {0}</source>
        <translation>Genauigkeit im Training {0}</translation>
    </message>
    <message>
        <source>validation accuracy {0}</source>
        <translation>Genauigkeit in der Validierung {0}</translation>
    </message>
    <message>
        <source>held-out accuracy {0}</source>
        <translation>Genauigkeit auf zurückgehaltenen {0}</translation>
    </message>
    <message>
        <source>training loss {0}</source>
        <translation>Verlust im Training {0}</translation>
    </message>
    <message>
        <source>validation loss {0}</source>
        <translation>Verlust in der Validierung {0}</translation>
    </message>
    <message>
        <source>held-out loss {0}</source>
        <translation>Verlust auf zurückgehaltenen {0}</translation>
    </message>
    <message>
        <source>After {0} {1} of {2}: {3}</source>
        <translation>Nach {0} {1} von {2}: {3}</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <source>Axis of the curves</source>
        <translation>Achse der Kurven</translation>
    </message>
    <message>
        <source>What lies along the axis: the seconds since each training began, or how much of each is done.</source>
        <translation>Was auf der Achse liegt: die Sekunden seit dem Beginn jedes Trainings, oder wie viel von jedem getan ist.</translation>
    </message>
    <message>
        <source>by seconds</source>
        <translation>nach Sekunden</translation>
    </message>
    <message>
        <source>by share</source>
        <translation>nach Anteil</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>There are no curves of {0}: it learns in one go.</source>
        <translation>Von {0} gibt es keine Kurven: Es lernt in einem Zug.</translation>
    </message>
    <message>
        <source>There are no curves of {0}: they learn in one go.</source>
        <translation>Von {0} gibt es keine Kurven: Sie lernen in einem Zug.</translation>
    </message>
</context>
<context>
    <name>TrainingStatus</name>
    <message>
        <source>Progress of the training</source>
        <translation>Fortschritt des Trainings</translation>
    </message>
    <message>
        <source>Held-out accuracy</source>
        <translation>Genauigkeit auf zurückgehaltenen Buchstaben</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation>Details des Fehlers</translation>
    </message>
    <message>
        <source>How far the training has come.</source>
        <translation>Wie weit das Training gekommen ist.</translation>
    </message>
    <message>
        <source>Show or hide the technical details.</source>
        <translation>Die technischen Einzelheiten zeigen oder verbergen.</translation>
    </message>
    <message>
        <source>Use it for drawing</source>
        <translation>Zum Zeichnen nehmen</translation>
    </message>
    <message>
        <source>Let this model read your drawing. Until then the one that reads it now goes on; above, under “Live model”, you can change that at any time.</source>
        <translation>Lass dieses Modell deine Zeichnung lesen. Bis dahin liest das jetzige weiter; oben unter „Aktives Modell“ kannst du das jederzeit ändern.</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>training {0}</source>
        <translation>Training {0}</translation>
    </message>
    <message>
        <source>validation {0}</source>
        <translation>Validierung {0}</translation>
    </message>
    <message>
        <source>held out {0}</source>
        <translation>zurückgehalten {0}</translation>
    </message>
    <message>
        <source>{0} is trained; no letters were held out.</source>
        <translation>{0} ist trainiert; es wurden keine Buchstaben zurückgehalten.</translation>
    </message>
    <message>
        <source>right of {0} letters held out</source>
        <translation>von {0} zurückgehaltenen Buchstaben richtig</translation>
    </message>
    <message>
        <source>{0} · {1} split · 95 % interval {2}</source>
        <translation>{0} · Aufteilung {1} · 95-%-Intervall {2}</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} letters that {3} never saw ({4} split).</source>
        <translation>{0}: {1} von {2} Buchstaben, die {3} nie gesehen hat (Aufteilung {4}).</translation>
    </message>
    <message>
        <source>Reads your drawing</source>
        <translation>Liest deine Zeichnung</translation>
    </message>
    <message>
        <source>{0} · {1} left</source>
        <translation>{0} · noch {1}</translation>
    </message>
</context>
<context>
    <name>TrainingView</name>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Train the algorithm on these letters, in the background (Ctrl+Return).</source>
        <translation>Den Algorithmus mit diesen Buchstaben trainieren, im Hintergrund (Strg+Eingabe).</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop the training at once; everything stays as it was before (Ctrl+.).</source>
        <translation>Das Training sofort stoppen; alles bleibt, wie es vorher war (Strg+.).</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Search for the best parameters: try many by cross-validation, and train with the best.</source>
        <translation>Die besten Parameter suchen: viele mit Kreuzvalidierung ausprobieren und mit den besten trainieren.</translation>
    </message>
    <message>
        <source>Train all…</source>
        <translation>Alle trainieren…</translation>
    </message>
    <message>
        <source>Train every algorithm, or those you tick, on the same letters, and compare what they score in one table.</source>
        <translation>Trainiert jeden Algorithmus, oder die angekreuzten, auf denselben Buchstaben und vergleicht in einer Tabelle, wie gut sie lesen.</translation>
    </message>
    <message>
        <source>Technical details of the failure.</source>
        <translation>Technische Einzelheiten des Fehlers.</translation>
    </message>
    <message>
        <source>this training</source>
        <translation>dieses Training</translation>
    </message>
    <message>
        <source>Details of the failure</source>
        <translation>Details des Fehlers</translation>
    </message>
    <message>
        <source>Stopped. Everything is as it was before.</source>
        <translation>Gestoppt. Alles ist, wie es vorher war.</translation>
    </message>
    <message>
        <source>Training…</source>
        <translation>Trainiert…</translation>
    </message>
</context>
<context>
    <name>TreeChart</name>
    <message>
        <source>First questions</source>
        <translation>Erste Fragen</translation>
    </message>
    <message>
        <source>The first questions of a decision tree will appear here.</source>
        <translation>Die ersten Fragen eines Entscheidungsbaums erscheinen hier.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>At most so much ink</source>
        <translation>Höchstens so viel Tinte</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Go through the questions: up, down, and beside each other.</source>
        <translation>Durch die Fragen gehen: hinauf, hinunter und nebeneinander.</translation>
    </message>
</context>
<context>
    <name>TrialsModel</name>
    <message>
        <source>The best {0}, {1}, is the largest that was tried: larger ones may do better.</source>
        <translation>Der beste Wert für {0}, {1}, ist der größte, der probiert wurde: Größere sind vielleicht besser.</translation>
    </message>
    <message>
        <source>The best {0}, {1}, is the smallest that was tried: smaller ones may do better.</source>
        <translation>Der beste Wert für {0}, {1}, ist der kleinste, der probiert wurde: Kleinere sind vielleicht besser.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Folds</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>{0} best</source>
        <translation>{0} beste</translation>
    </message>
</context>
<context>
    <name>TutorNote</name>
    <message>
        <source>Do what is advised</source>
        <translation>Tun, was geraten wird</translation>
    </message>
    <message>
        <source>Prepare what would help; nothing is trained by that.</source>
        <translation>Vorbereiten, was helfen würde; trainiert wird dadurch nichts.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Read why this matters, and what can be done about it.</source>
        <translation>Lies, warum das wichtig ist und was man dagegen tun kann.</translation>
    </message>
</context>
<context>
    <name>UnexpectedErrors</name>
    <message>
        <source>The window cannot be opened. Your drawing and your models are unchanged.</source>
        <translation>Das Fenster lässt sich nicht öffnen. Deine Zeichnung und deine Modelle sind unverändert.</translation>
    </message>
    <message>
        <source>Your drawing is saved, and your models and trainings are unchanged.</source>
        <translation>Deine Zeichnung ist gespeichert, und deine Modelle und Trainings sind unverändert.</translation>
    </message>
    <message>
        <source>Your models are unchanged, but your drawing cannot be saved.</source>
        <translation>Deine Modelle sind unverändert, aber deine Zeichnung lässt sich nicht speichern.</translation>
    </message>
    <message>
        <source>You can keep working.</source>
        <translation>Du kannst weitermachen.</translation>
    </message>
    <message>
        <source>This is also in the log, {0}</source>
        <translation>Das steht auch im Protokoll: {0}</translation>
    </message>
</context>
<context>
    <name>UnitSum</name>
    <message>
        <source>Sum of a unit</source>
        <translation>Summe einer Einheit</translation>
    </message>
    <message>
        <source>The sum of the unit for your letter will be shown here.</source>
        <translation>Hier wird die Summe der Einheit für deinen Buchstaben gezeigt.</translation>
    </message>
    <message>
        <source>Go through the lines of the sum, and of what comes of it.</source>
        <translation>Durch die Zeilen der Summe gehen, und durch das, was daraus wird.</translation>
    </message>
    <message>
        <source>Open the sum of the unit or letter in this line.</source>
        <translation>Die Summe der Einheit oder des Buchstabens in dieser Zeile öffnen.</translation>
    </message>
    <message>
        <source>their product</source>
        <translation>ihr Produkt</translation>
    </message>
    <message>
        <source>Blue is above 0, orange below it.</source>
        <translation>Blau ist über 0, Orange darunter.</translation>
    </message>
    <message>
        <source>row {0}, column {1}</source>
        <translation>Zeile {0}, Spalte {1}</translation>
    </message>
    <message>
        <source>z = Σ {0}·w + b = {1} + {2} {3} {4}, {5}</source>
        <translation>z = Σ {0}·w + b = {1} + {2} {3} {4}, {5}</translation>
    </message>
    <message>
        <source>largest terms, of {0} that are not 0</source>
        <translation>größte Summanden, von {0}, die nicht 0 sind</translation>
    </message>
    <message>
        <source>softmax: e^z as a share of all</source>
        <translation>softmax: Anteil von e^z an allen</translation>
    </message>
    <message>
        <source>adds to each sum: {0} · {1}[{2}, :]</source>
        <translation>Beitrag zu jeder Summe: {0} · {1}[{2}, :]</translation>
    </message>
    <message>
        <source>adds most to: {0} · {1}[{2}, :]</source>
        <translation>größte Beiträge: {0} · {1}[{2}, :]</translation>
    </message>
    <message>
        <source>{0} with T = {1}</source>
        <translation>{0} mit T = {1}</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>term</source>
        <translation>Summand</translation>
    </message>
    <message>
        <source>bias</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>sum z</source>
        <translation>Summe z</translation>
    </message>
    <message>
        <source>adds to</source>
        <translation>trägt bei zu</translation>
    </message>
    <message>
        <source>The sum of {0}</source>
        <translation>Die Summe von {0}</translation>
    </message>
    <message>
        <source>The sum of {0}, {1}</source>
        <translation>Die Summe von {0}, {1}</translation>
    </message>
    <message>
        <source>rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>{0} more, and rounding</source>
        <translation>{0} weitere und Rundung</translation>
    </message>
</context>
<context>
    <name>WeightsSwitch</name>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Show weights</source>
        <translation>Gewichte zeigen</translation>
    </message>
    <message>
        <source>Watch the weights change while the model trains, instead of its curves.</source>
        <translation>Statt der Kurven zusehen, wie sich die Gewichte ändern, während das Modell trainiert wird.</translation>
    </message>
</context>
<context>
    <name>WhatButton</name>
    <message>
        <source>What is this: {0}</source>
        <translation>Was ist das: {0}</translation>
    </message>
    <message>
        <source>What is this? (Shift+F1)</source>
        <translation>Was ist das? (Umschalt+F1)</translation>
    </message>
</context>
<context>
    <name>WhichLetters</name>
    <message>
        <source>both right</source>
        <translation>beide richtig</translation>
    </message>
    <message>
        <source>only the first right</source>
        <translation>nur das erste richtig</translation>
    </message>
    <message>
        <source>only the second right</source>
        <translation>nur das zweite richtig</translation>
    </message>
    <message>
        <source>both wrong</source>
        <translation>beide falsch</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>more than a million times</source>
        <translation>mehr als eine Million Mal</translation>
    </message>
    <message>
        <source>{0} times</source>
        <translation>{0}-mal</translation>
    </message>
    <message>
        <source>{0} is as likely as {1}.</source>
        <translation>{0} ist so wahrscheinlich wie {1}.</translation>
    </message>
    <message>
        <source>{0} is e^{1} = {2} as likely as {3}.</source>
        <translation>{0} ist e^{1} = {2} so wahrscheinlich wie {3}.</translation>
    </message>
    <message>
        <source>{0} from the ink</source>
        <translation>{0} aus der Tinte</translation>
    </message>
    <message>
        <source>{0} from the intercepts</source>
        <translation>{0} aus den Achsenabschnitten</translation>
    </message>
    <message>
        <source>{0} from calibration</source>
        <translation>{0} aus der Kalibrierung</translation>
    </message>
    <message>
        <source>{0}: together {1}. {2}</source>
        <translation>{0}: zusammen {1}. {2}</translation>
    </message>
</context>
<context>
    <name>WhyFold</name>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Show or hide what in your drawing speaks for the answer, and what against it.</source>
        <translation>Zeigen oder verbergen, was in deiner Zeichnung für die Antwort spricht und was dagegen.</translation>
    </message>
    <message>
        <source>Why</source>
        <comment>Why [A], not [B]</comment>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Why this letter</source>
        <translation>Warum dieser Buchstabe</translation>
    </message>
    <message>
        <source>And not this one</source>
        <translation>Und nicht dieser</translation>
    </message>
    <message>
        <source>Choose two different letters.</source>
        <translation>Wähle zwei verschiedene Buchstaben.</translation>
    </message>
    <message>
        <source>Show the net</source>
        <translation>Das Netz zeigen</translation>
    </message>
    <message>
        <source>See the numbers of your drawing go through the layers of this model</source>
        <translation>Sehen, wie die Zahlen deiner Zeichnung durch die Schichten dieses Modells gehen</translation>
    </message>
    <message>
        <source>Pixels and strokes</source>
        <translation>Pixel und Striche</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Which parts of your drawing speak for which letter</source>
        <translation>Welche Teile deiner Zeichnung für welchen Buchstaben sprechen</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What was read while you drew: drag through your drawing</source>
        <translation>Was gelesen wurde, während du zeichnetest: Ziehe durch deine Zeichnung</translation>
    </message>
    <message>
        <source>Nearest letters</source>
        <translation>Die nächsten Buchstaben</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Letters of the data that are like yours, laid over it stroke by stroke</source>
        <translation>Buchstaben der Daten, die deinem ähnlich sind, Strich für Strich unter ihn gelegt</translation>
    </message>
    <message>
        <source>Compare with any letter; the first entry follows what you draw.</source>
        <translation>Mit jedem Buchstaben vergleichen; der erste Eintrag folgt dem, was du zeichnest.</translation>
    </message>
    <message>
        <source>not</source>
        <comment>Why [A], not [B]</comment>
        <translation>nicht</translation>
    </message>
    <message>
        <source>{0} (answer)</source>
        <translation>{0} (Antwort)</translation>
    </message>
    <message>
        <source>{0} (next)</source>
        <translation>{0} (nächster)</translation>
    </message>
</context>
<context>
    <name>WritingTest</name>
    <message>
        <source>digit</source>
        <translation>Ziffer</translation>
    </message>
    <message>
        <source>capital letter</source>
        <translation>Großbuchstabe</translation>
    </message>
    <message>
        <source>small letter</source>
        <translation>Kleinbuchstabe</translation>
    </message>
    <message>
        <source>Last time ({0}): {1} of {2} letters, read by {3}.</source>
        <translation>Letztes Mal ({0}): {1} von {2} Buchstaben, gelesen von {3}.</translation>
    </message>
    <message>
        <source>{0} knows none of the letters of this test.</source>
        <translation>{0} kennt keinen Buchstaben dieses Tests.</translation>
    </message>
    <message>
        <source>{0} reads {1} of your letters right. It was not tested on letters held out from its training, so there is nothing to compare that with.</source>
        <translation>{0} liest {1} deiner Buchstaben richtig. Für dieses Modell wurden keine Buchstaben zurückgehalten, mit denen es geprüft worden wäre; deshalb gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>{0} reads your letters less well than those it was tested on: {1} against {2}. That is more than chance.</source>
        <translation>{0} liest deine Buchstaben schlechter als die der Prüfung: {1} gegenüber {2}. Das ist mehr als Zufall.</translation>
    </message>
    <message>
        <source>{0} reads your letters better than those it was tested on: {1} against {2}. That is more than chance.</source>
        <translation>{0} liest deine Buchstaben besser als die der Prüfung: {1} gegenüber {2}. Das ist mehr als Zufall.</translation>
    </message>
    <message>
        <source>You write as the letters that {0} was tested on: {1} against {2}. What difference there is may be chance.</source>
        <translation>Du schreibst wie die Buchstaben, mit denen {0} geprüft wurde: {1} gegenüber {2}. Der Unterschied kann Zufall sein.</translation>
    </message>
    <message>
        <source>{0} read fewer of your letters right than of those it was tested on, {1} against {2}, but with so few letters that may be chance.</source>
        <translation>{0} hat von deinen Buchstaben weniger richtig gelesen als von denen der Prüfung, {1} gegenüber {2}; bei so wenigen Buchstaben kann das aber Zufall sein.</translation>
    </message>
    <message>
        <source>From {0} letters of yours, the difference is between {1} and {2} points (95 %).</source>
        <translation>Nach {0} Buchstaben von dir liegt der Unterschied zwischen {1} und {2} Punkten (95 %).</translation>
    </message>
    <message>
        <source>You wrote all {0} letters.</source>
        <translation>Du hast alle {0} Buchstaben geschrieben.</translation>
    </message>
    <message>
        <source>You wrote {0} of {1} letters.</source>
        <translation>Du hast {0} von {1} Buchstaben geschrieben.</translation>
    </message>
    <message>
        <source>Writing test…</source>
        <translation>Schreibtest…</translation>
    </message>
    <message>
        <source>Letterpad&apos;s recogniser</source>
        <translation>Letterpads Erkenner</translation>
    </message>
</context>
<context>
    <name>WritingTestDialog</name>
    <message>
        <source>Writing test</source>
        <translation>Schreibtest</translation>
    </message>
</context>
<context>
    <name>_Cell</name>
    <message>
        <source>What was misread most surely comes first. Click a picture to choose that one letter, and beside the pictures to choose all of these.</source>
        <translation>Zuerst kommt, was am sichersten falsch gelesen wurde. Ein Klick auf ein Bild wählt diesen einen Buchstaben, einer neben die Bilder alle diese.</translation>
    </message>
    <message>
        <source>{0} · {1} chosen</source>
        <translation>{0} · {1} gewählt</translation>
    </message>
    <message>
        <source>{0}. Click to choose these letters.</source>
        <translation>{0}. Ein Klick wählt diese Buchstaben.</translation>
    </message>
    <message>
        <source>Pictures: {0}</source>
        <translation>Bilder: {0}</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
</context>
<context>
    <name>_ClassList</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
</context>
<context>
    <name>_Facts</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>In each class</source>
        <translation>In jeder Klasse</translation>
    </message>
    <message>
        <source>Which way up</source>
        <translation>Wie herum</translation>
    </message>
    <message>
        <source>Ink</source>
        <translation>Tinte</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
</context>
<context>
    <name>_SmallPicture</name>
    <message>
        <source>The chosen letter</source>
        <translation>Der gewählte Buchstabe</translation>
    </message>
    <message>
        <source>The letter as it was found: straightened, without the paper</source>
        <translation>Der Buchstabe, wie er gefunden wurde: gerade gestellt, ohne das Papier</translation>
    </message>
</context>
</TS>
