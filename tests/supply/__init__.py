"""What the project gets from others and leads to: links, packages with known holes, licences."""
