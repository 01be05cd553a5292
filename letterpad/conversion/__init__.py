"""Fitted estimators become ONNX networks: the tools, which know no algorithm."""
