# Sourced by glidepath, and by the glidepath of a package: how the Java machine is to run a verb.

# Short verbs end before the optimising compiler pays: half the time.
java_options() { # java_options VERB SUBVERB FEATURE-RELEASE
  case "$1 $2" in
    'demo '* | 'serve '*) options='-XX:+UseG1GC' ;;
    'audit verify') options='-XX:+UseSerialGC' ;;
    'replay '* | 'rules backtest') options='-XX:+UseParallelGC' ;;
    *) options='-XX:+UseSerialGC -XX:TieredStopAtLevel=1' ;;
  esac
  [ "$3" -lt 24 ] || options="$options --sun-misc-unsafe-memory-access=allow"
  printf '%s' "$options -Xlog:cds=off -XX:+IgnoreUnrecognizedVMOptions" \
    ' --enable-native-access=ALL-UNNAMED -XX:+ExitOnOutOfMemoryError -XX:-HeapDumpOnOutOfMemoryError'
}

# Where no encoding is set, Java would print a question mark for every accent, and find no file with one.
utf8() {
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX) export LC_ALL=C.UTF-8 ;;
  esac
}
