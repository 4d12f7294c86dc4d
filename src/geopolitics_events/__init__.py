"""Read news about international affairs into typed, evidence-linked records."""
