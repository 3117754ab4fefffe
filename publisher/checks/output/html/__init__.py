"""Web pages read back, without the program that wrote them."""
