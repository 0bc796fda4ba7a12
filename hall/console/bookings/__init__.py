"""The page of bookings: calendar, form, one booking, lists in and out."""
