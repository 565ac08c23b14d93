"""What the commands do, each imported with nothing heavy: that is imported inside the command that needs it."""
