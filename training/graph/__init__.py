"""How the graph-based reader is trained (PyTorch). It is not shipped yet: training/RESULTS.md says why."""
