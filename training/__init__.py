"""How the shipped Polish model was made: `python -m training --data PATH`."""
