package io.glidepath.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the data directory is: a file system of its own in one file, whose copy at any moment is
 * what a power cut at that moment would leave. Where nothing can be mounted it is an ordinary
 * folder, and there are no power cuts.
 */
final class Disk implements AutoCloseable {
  /** What a file system may need for itself to note a file that fills it. */
  private static final long SLACK = 4 << 20;

  private final Path folder;
  private final Path image;
  private final Path mounted;
  private final boolean canCut;

  private Disk(Path folder, boolean canCut) {
    this.folder = folder;
    this.canCut = canCut;
    image = folder.resolve("disk.img");
    mounted = folder.resolve("disk");
  }

  /** A new one, of at most so many MiB. */
  static Disk make(int mebibytes) throws IOException {
    Path folder = Files.createTempDirectory("glidepath-faults-");
    Commands.run(List.of("chmod", "711", folder.toString()));
    Disk disk = new Disk(folder, true);
    Files.createDirectories(disk.mounted);
    boolean made =
        Commands.run(List.of("truncate", "-s", mebibytes + "M", disk.image.toString()))
            && Commands.run(List.of("mkfs.ext4", "-q", "-m", "0", disk.image.toString()))
            && disk.mount();
    return made ? disk : new Disk(folder, false);
  }

  boolean canCut() {
    return canCut;
  }

  /** Where things are kept that are not of the server's disk. */
  Path folder() {
    return folder;
  }

  Path data() {
    return mounted.resolve("data");
  }

  /** Keeps what is really on disk now. Nothing may run on it meanwhile, but it may be stopped. */
  void keep() {
    demand(List.of("cp", "--sparse=always", image.toString(), image + ".cut"));
  }

  /** Takes all the space that is left; false if that cannot be done here. */
  boolean fill() {
    long free = mounted.toFile().getUsableSpace();
    String ballast = ballast().toString();
    return Commands.run(List.of("fallocate", "-l", Long.toString(free), ballast))
        || Commands.run(List.of("fallocate", "-l", Long.toString(free - SLACK), ballast));
  }

  /** Gives back what {@link #fill} took. */
  void empty() throws IOException {
    Files.deleteIfExists(ballast());
  }

  private Path ballast() {
    return mounted.resolve("ballast");
  }

  /** Puts back what was kept. Nothing may use the disk. */
  void restore() {
    demand(List.of("umount", mounted.toString()));
    demand(List.of("mv", image + ".cut", image.toString()));
    if (!mount()) {
      throw new IllegalStateException("the disk cannot be mounted after the power cut");
    }
  }

  private boolean mount() {
    return Commands.run(List.of("mount", "-o", "loop", image.toString(), mounted.toString()));
  }

  private static void demand(List<String> command) {
    if (!Commands.run(command)) {
      throw new IllegalStateException(String.join(" ", command) + " failed");
    }
  }

  @Override
  public void close() {
    if (canCut) {
      Commands.run(List.of("umount", "--lazy", mounted.toString()));
    }
    Commands.run(List.of("rm", "-rf", "--one-file-system", folder.toString()));
  }
}
