"""The review site: pages for the people who look at texts and files before they are published, and who sign them."""
