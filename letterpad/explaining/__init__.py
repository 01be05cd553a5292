"""Why a model reads what it reads: what speaks for a letter, and what it has learned."""
