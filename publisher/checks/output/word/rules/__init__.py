"""The rules of Microsoft's Accessibility Checker that can be judged from a finished Word file without a person."""
