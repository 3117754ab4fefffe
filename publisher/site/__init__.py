"""The pages and lists that make many written files one download site."""
