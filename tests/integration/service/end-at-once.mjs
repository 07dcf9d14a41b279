// Ends at once: its process id is then that of nobody.
