package io.glidepath.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the program was built as; from classes alone, nobody can tell. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"glidepath " + (version == null ? "(not packaged)" : version)};
  }
}
