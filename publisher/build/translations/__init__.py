"""What is done with the PO files of a workspace, beside keeping them in step with the texts."""
