"""How the graph-based reader is trained (PyTorch): it teaches the shipped parser (training/silver.py)."""
