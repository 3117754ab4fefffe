"""Reading a web page back as a browser shows it, for the checks of the page."""
