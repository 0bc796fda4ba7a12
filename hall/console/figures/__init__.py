"""The staff's page of figures, and the way of reports out of the hall."""
