"""The commands of guides and clerks: visits, bookings, exports."""
