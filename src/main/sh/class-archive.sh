# Sourced by glidepath: what lets a server start sooner, and outlive a build beside it.
# It works on $program (the jar), $jar, $long (set for verbs that keep running), $key (names jar,
# libraries and Java) and $target (where all of it is kept).

# The same program has the same key in every time zone and language, and however old its files are.
name_program() {
  key=$({ cat "$JAVA_HOME/release"; cksum <"$jar"; cd "$target/lib" && wc -c -- *; } 2>/dev/null |
    LC_ALL=C sort | cksum)
  key=${key%% *}
}

# A server runs from a copy of its own, so that a build beside it does not take its classes away. What
# other starts used goes when none of them has for a day: one may just be starting.
own_copy() {
  copy=$target/run-$key.jar
  if [ ! -e "$copy" ]; then
    [ "$long" ] && cp "$jar" "$copy.$$" && mv -f "$copy.$$" "$copy" || return 0
  fi
  touch "$copy" 2>/dev/null || :
  find "$target" -maxdepth 1 -name 'run-*' ! -name "run-$key.*" -mmin +1440 -exec rm -f {} +
  program=$copy
}

# The JVM takes the classes of earlier starts from an archive, which saves a third of the start. The first
# start lists them, the second writes the archive beside it with what the machine has left. (The JVM could
# write it when it stops, but Java 17 crashes then over lambdas of classes that it does not archive, such
# as those of Eclipse's signed compiler; so these are left out here.)
archive_options() {
  archive=$target/run-$key
  if [ -e "$archive.jsa" ]; then
    printf '%s' "-XX:SharedArchiveFile=$archive.jsa"
  elif [ "$long" ] && [ ! -e "$archive.tried" ]; then
    for list in "$archive".list.[0-9]*; do
      if [ -s "$list" ] && ! kill -0 "${list##*.}" 2>/dev/null; then
        (exec >/dev/null 2>&1; write_archive) &
        return
      fi
    done
    printf '%s' "-XX:DumpLoadedClassList=$archive.list.$$"
  fi
}

write_archive() {
  : >"$archive.tried"
  sed -e '$d' -e '/^@lambda-proxy.*org\/eclipse\//d' "$list" >"$archive.list"
  nice -n 19 "$JAVA_HOME/bin/java" -Xshare:dump -XX:+UseG1GC -XX:SharedClassListFile="$archive.list" \
    -XX:SharedArchiveFile="$archive.new" -XX:ErrorFile="$archive.error" -cp "$program:$target/lib/*" &&
    mv -f "$archive.new" "$archive.jsa"
  rm -f "$list" "$archive.list" "$archive.new"
}
