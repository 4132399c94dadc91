package io.glidepath.bench.faults;

import java.nio.file.Path;
import java.util.List;

/** All that faults happen to. */
record Scene(
    Center center,
    Disk disk,
    Doors doors,
    List<Desk> desks,
    Senders senders,
    Ledger ledger,
    Path rules) {}
