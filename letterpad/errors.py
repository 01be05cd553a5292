"""What is said to the user when something cannot be done."""


class UserError(Exception):
    """Something that the user can mend, said in a sentence or two.

    The message names the thing (a file, a setting), what was expected and what came. It is
    shown as it is: in the window, and on standard error by the command line, without a traceback.
    """
