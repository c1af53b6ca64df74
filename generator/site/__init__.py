"""What runs inside the site build: macros, Markdown extensions and the components they show."""
