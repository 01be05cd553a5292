"""Fitted estimators become ONNX networks."""
