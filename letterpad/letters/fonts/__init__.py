"""Letters of fonts: where fonts are, what one really holds, and what its letters look like."""
