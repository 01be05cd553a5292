"""Lines over time or share: what a training said, what a run learned."""
