"""Players: one package a kind, each with its model beside its view."""
