package io.glidepath.store.backup;

import io.glidepath.disk.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a data directory that are kept beside the database, by their names below it. */
final class KeptFiles {
  private KeptFiles() {}

  /** Those of now; what is being written under a name of its own is left out. */
  static Map<String, byte[]> read(Path data) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String folder : Backup.FOLDERS) {
      for (Path file : in(data.resolve(folder))) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(".")) {
          try {
            files.put(folder + "/" + name, Files.readAllBytes(file));
          } catch (NoSuchFileException replaced) {
            // it is not of this moment any more
          }
        }
      }
    }
    return files;
  }

  private static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** Throws {@link BackupRefused} if other files are where these are to go. */
  static void demandRoom(Path data, Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> there : read(data).entrySet()) {
      if (!Arrays.equals(there.getValue(), files.get(there.getKey()))) {
        throw new BackupRefused(
            data.resolve(there.getKey())
                + " is there already, and not of this backup; restore into an empty directory"
                + " (--data DIR).");
      }
    }
  }

  static void write(Path data, Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> each : files.entrySet()) {
      Path file = data.resolve(each.getKey()).normalize();
      Path folder = file.getParent();
      if (folder == null || !data.equals(folder.getParent())) {
        throw new BackupRefused("The backup names a file outside of the data directory.");
      }
      boolean secret = each.getKey().startsWith("keys/");
      DurableFiles.makeFolder(
          folder,
          PosixFilePermissions.asFileAttribute(
              PosixFilePermissions.fromString(secret ? "rwx------" : "rwxr-xr-x")));
      Path aside =
          Files.createTempFile(
              folder,
              ".restored",
              ".new",
              PosixFilePermissions.asFileAttribute(
                  PosixFilePermissions.fromString(secret ? "rw-------" : "rw-r--r--")));
      Files.write(aside, each.getValue());
      DurableFiles.force(aside);
      DurableFiles.move(aside, file);
    }
  }
}
