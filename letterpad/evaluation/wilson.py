"""The interval of a share, where whatever was counted is independent."""

import math


def wilson_interval(n_correct: float, n: float, z: float = 1.959964) -> tuple[float, float]:
    """Return the 95 % interval of a share (E. B. Wilson, 1927); (0, 1) for n = 0.

    Unlike the textbook's p ± 2 s it stays within 0 to 1 and holds for small n and for p near 1.
    """
    if n == 0:
        return (0.0, 1.0)
    share = n_correct / n
    middle = share + z * z / (2 * n)
    spread = z * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    return (max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale))
