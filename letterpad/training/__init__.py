"""From a specification to a trained model, in this process or in a child."""
