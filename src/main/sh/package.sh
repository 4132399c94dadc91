# Sourced by glidepath: ./glidepath package makes what others install, in target/package:
# a tar.gz with its own Java, a Debian package, an OCI image, the Helm chart, what is in them (CycloneDX
# and THIRD-PARTY.txt), and checksums. The same sources, JDK and machine give the same bytes.

# What the program and its libraries need of Java; jdk.management is asked for by Lucene.
modules=java.base,java.compiler,java.desktop,java.management,java.naming,java.net.http
modules=$modules,java.security.jgss,java.sql,java.xml,jdk.crypto.ec,jdk.jfr,jdk.management
modules=$modules,jdk.unsupported,jdk.zipfs

# The version of the tag that is checked out, such as v1.2.0; without one, or without git, the project's.
package_version() {
  tag=$(git -C "$home" describe --tags --exact-match --match 'v[0-9]*' 2>/dev/null || true)
  [ -n "$tag" ] && printf '%s' "${tag#v}" ||
    sed -n 's,.*<revision>\(.*\)</revision>.*,\1,p' "$home/pom.xml"
}

# Every file has the time that the project names, so that two builds do not differ by their hour.
stamp_time() {
  sed -n 's,.*<project.build.outputTimestamp>\(.*\)</project.build.outputTimestamp>.*,\1,p' "$home/pom.xml"
}

own_tar() { # own_tar FOLDER NAME TO: sorted, of nobody, at the project's time
  tar -C "$1" --sort=name --mtime="$(stamp_time)" --owner=0 --group=0 --numeric-owner \
    --mode='u+w,go-w' -cf - "$2" | gzip -9n >"$3"
}

make_runtime() { # the part of the JDK that is needed
  [ -x "$JAVA_HOME/bin/jlink" ] || die 2 "packaging needs a whole JDK, and $JAVA_HOME has no jlink."
  "$JAVA_HOME/bin/jlink" --add-modules "$modules" --strip-java-debug-attributes --no-header-files \
    --no-man-pages --compress=2 --output "$1" >"$target/jlink.log" 2>&1 ||
    die 70 "jlink failed; all of it is in $target/jlink.log"
  # debugging symbols are half of it, where the JDK has not left them out
  ! command -v strip >/dev/null || find "$1" -name '*.so' -exec strip --strip-unneeded {} +
}

lay_out() { # lay_out FOLDER: the program as it is installed
  mkdir -p "$1/bin" "$1/lib"
  cp "$home/src/package/glidepath" "$1/bin/glidepath"
  cp "$home/src/main/sh/java-options.sh" "$target"/lib/*.jar "$1/lib/"
  cp "$target/glidepath-$version.jar" "$1/lib/"
  cp -R "$home/config" "$home/rules" "$1/"
  cp -R "$home/src/package/operate" "$1/"
  cp "$home/LICENSE" "$home/README.md" "$home/CHANGELOG.md" "$target/package-facts/THIRD-PARTY.txt" "$1/"
  chmod -R u=rwX,go=rX "$1"
  chmod 755 "$1/bin/glidepath"
}

# What an image needs that has nothing: glibc, what Java and PostgreSQL link to, a shell for PostgreSQL's
# initdb, and a name for its user.
lay_out_root() { # lay_out_root FOLDER PROGRAM
  mkdir -p "$1/etc" "$1/tmp" "$1/var/lib/glidepath" "$1/bin" "$1/opt"
  cp -R "$2" "$1/opt/glidepath"
  rm "$1"/opt/glidepath/lib/*.jar
  printf '# Libraries are layers of their own, which change less often.\n%s\n' \
    "data=/var/lib/glidepath jars='/app/classpath/*:/app/libs/*'" >"$1/opt/glidepath/lib/places"
  echo 'glidepath:x:10001:10001::/var/lib/glidepath:/bin/sh' >"$1/etc/passwd"
  echo 'glidepath:x:10001:' >"$1/etc/group"
  echo 'hosts: files dns' >"$1/etc/nsswitch.conf"
  for name in sh sed readlink dirname id setsid; do
    cp -L "$(command -v "$name")" "$1/bin/$name"
  done
  unpacked=$target/package-facts/postgres
  mkdir -p "$unpacked"
  jar=$(ls "$2"/lib/embedded-postgres-binaries-linux-*.jar)
  (cd "$unpacked" && "$JAVA_HOME/bin/jar" xf "$jar" && xz -dc ./*.txz | tar xf -)
  # Nothing is drawn here, so what a screen would need is left out.
  { find "$2/runtime" -name '*.so' ! -name 'libawt*' ! -name 'libjawt*' ! -name 'libsplash*' \
    ! -name 'libfont*' ! -name 'libfreetype*' ! -name 'liblcms*' ! -name 'libmlib*'; find "$unpacked" -type f -perm -u+x; ls "$1"/bin/* "$2/runtime/bin/java"; } |
    while read -r file; do ldd "$file" 2>/dev/null || true; done |
    sed -n -e 's,.*=> \(/[^ ]*\) (.*,\1,p' -e 's,^[[:space:]]*\(/[^ ]*\) (.*,\1,p' |
    grep -v -e "^$target" -e "^$2" | LC_ALL=C sort -u | while read -r library; do
    mkdir -p "$1$(dirname "$library")"
    cp -L "$library" "$1$library"
  done
  rm -rf "$unpacked"
  find "$1" -exec touch -h -d "$(stamp_time)" {} +
}

make_packages() {
  need_compiler
  version=$(package_version)
  out=$target/package
  stage=$target/package-stage
  take_lock
  rm -rf "$out" "$stage" "$target/lib" "$target"/glidepath-*.jar
  mkdir -p "$out"
  say "packaging Glidepath $version…"
  maven "$target/package.log" show_steps -Ppackage -Drevision="$version" -Dmaven.test.skip=true \
    -Dspotless.check.skip=true package ||
    die 70 "the build failed; all of it is in $target/package.log"
  program=$stage/glidepath-$version
  lay_out "$program"
  say '  its own Java…'
  make_runtime "$program/runtime"
  machine=$(uname -m)
  say '  tar.gz…'
  own_tar "$stage" "glidepath-$version" "$out/glidepath-$version-linux-$machine.tar.gz"
  lay_out_debian "$stage/debian" "$program"
  lay_out_root "$stage/root" "$program"
  say '  Debian package and OCI image…'
  maven "$target/package.log" show_steps -Pinstallers -Drevision="$version" -Dmaven.test.skip=true \
    -Dpages.phase=none -Dstage="$stage" -Dout="$out" -Dmachine="$machine" \
    jdeb:jdeb@deb jib:buildTar@image ||
    die 70 "packaging failed; all of it is in $target/package.log"
  cp -R "$home/src/package/helm" "$stage/glidepath"
  sed -i "s/^version: .*/version: $version/; s/^appVersion: .*/appVersion: \"$version\"/" \
    "$stage/glidepath/Chart.yaml"
  own_tar "$stage" glidepath "$out/glidepath-$version-helm.tgz"
  cp "$target/package-facts/glidepath.cdx.json" "$out/glidepath-$version.cdx.json"
  cp "$target/package-facts/THIRD-PARTY.txt" "$out/THIRD-PARTY.txt"
  (cd "$out" && LC_ALL=C sha256sum -- * >"$target/SHA256SUMS" && mv "$target/SHA256SUMS" .)
  rm -rf "$stage"
  free_lock
  (cd "$out" && du -h -- *) >&2
  printf '%s\n' "$out"
}

lay_out_debian() { # lay_out_debian FOLDER PROGRAM
  mkdir -p "$1/usr/lib" "$1/usr/bin" "$1/etc/glidepath" "$1/lib/systemd/system"
  cp -R "$2" "$1/usr/lib/glidepath"
  mv "$1/usr/lib/glidepath/config" "$1/usr/lib/glidepath/rules" "$1/etc/glidepath/"
  cp "$home/src/package/places" "$1/usr/lib/glidepath/lib/"
  cp "$home/src/package/systemd/glidepath.service" "$1/lib/systemd/system/"
  # What lies in /etc is the center's own: an upgrade keeps what was changed there.
  cp -R "$home/src/package/deb/control" "$stage/control"
  (cd "$1" && find etc -type f | LC_ALL=C sort | sed 's,^,/,') >"$stage/control/conffiles"
}
