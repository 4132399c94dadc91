#!/bin/sh
# Unpacks what ./glidepath package made and starts each: it must be whole, 120 MB at most, run the rules'
# scenarios, and serve until it is told to stop. The image's file system runs in a chroot, so root is needed.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
out=$home/target/package
work=$(mktemp -d "${TMPDIR:-/tmp}/glidepath-try.XXXXXX")
server=
trap 'end; rm -rf "$work"' EXIT
end() { [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" || :; server=; }; }
fail() { printf 'try: %s\n' "$*" >&2; exit 1; }

serves() { # serves NAME COMMAND…: until it says where it listens, and is ready, with a token of its own
  name=$1
  shift
  "$@" serve --port 0 --no-warm-up >"$work/$name.out" 2>"$work/$name.err" &
  server=$!
  tries=0
  until url=$(sed -n 's/^glidepath listening on //p' "$work/$name.out") && [ -n "$url" ]; do
    kill -0 "$server" 2>/dev/null || { cat "$work/$name.err" >&2; fail "$name ended before it listened"; }
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || { cat "$work/$name.err" >&2; fail "$name did not listen within five minutes"; }
    sleep 1
  done
  tries=0
  until curl -sf "$url/health/ready" >/dev/null; do
    tries=$((tries + 1))
    [ "$tries" -lt 60 ] || { cat "$work/$name.err" >&2; fail "$name is not ready within a minute at $url"; }
    sleep 1
  done
  end
  printf 'try: %s serves\n' "$name"
}

(cd "$out" && sha256sum --quiet -c SHA256SUMS) || fail 'checksums differ'
for file in "$out"/*.tar.gz "$out"/*.deb "$out"/*-image.tar; do
  size=$(wc -c <"$file")
  [ "$size" -le 125829120 ] || fail "$file has $size bytes, more than 120 MiB"
done

mkdir "$work/tar"
tar -xzf "$out"/glidepath-*-linux-*.tar.gz -C "$work/tar"
program=$(ls "$work"/tar/*/bin/glidepath)
env -i PATH=/usr/bin:/bin HOME="$work" "$program" --version
env -i PATH=/usr/bin:/bin HOME="$work" "$program" rules test >"$work/rules.out" ||
  { cat "$work/rules.out" >&2; fail 'scenarios of the rules fail'; }
tail -n 1 "$work/rules.out"
serves tar.gz env -i PATH=/usr/bin:/bin HOME="$work" GLIDEPATH_JAVA_OPTS= "$program"

mkdir "$work/deb"
dpkg-deb -x "$out"/glidepath_*.deb "$work/deb"
[ -f "$work/deb/lib/systemd/system/glidepath.service" ] || fail 'the Debian package has no unit'
[ "$(readlink "$work/deb/usr/bin/glidepath")" = /usr/lib/glidepath/bin/glidepath ] || fail 'no link'
cat >"$work/deb/usr/lib/glidepath/lib/places" <<P
config=$work/deb/etc/glidepath/config
rules=$work/deb/etc/glidepath/rules
data=$work/deb/var/lib/glidepath
P
serves deb env -i PATH=/usr/bin:/bin HOME="$work" "$work/deb/usr/lib/glidepath/bin/glidepath"

mkdir "$work/image" "$work/layers"
tar -xf "$out"/glidepath-*-image.tar -C "$work/layers"
for layer in $(find "$work/layers" -type f -exec sh -c 'gzip -t "$1" 2>/dev/null && printf "%s\n" "$1"' - {} \;); do
  tar --warning=no-unknown-keyword -xzf "$layer" -C "$work/image"
done
if [ "$(id -u)" = 0 ]; then
  mkdir -p "$work/image/proc" "$work/image/dev" "$work/image/var/lib/glidepath"
  chmod 777 "$work/image/tmp" "$work/image/var/lib/glidepath"
  : >"$work/image/dev/null" && chmod 666 "$work/image/dev/null"
  mknod -m 444 "$work/image/dev/urandom" c 1 9 2>/dev/null || :
  mknod -m 444 "$work/image/dev/random" c 1 8 2>/dev/null || :
  mount --bind /proc "$work/image/proc"
  trap 'end; umount "$work/image/proc"; rm -rf "$work"' EXIT
  serves image chroot --userspec=10001:10001 "$work/image" /bin/sh /opt/glidepath/bin/glidepath
else
  echo 'try: the image is not started, since that takes root'
fi
