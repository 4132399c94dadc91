#!/bin/sh
# Unpacks what ./glidepath package made and starts each: it must be whole, 120 MB at most, run the rules'
# scenarios, take events of one interaction, advise on it, and serve until it is told to stop. The image's
# file system runs in a chroot, so root is needed. `try.sh --twice` first packages a second time, into the
# same bytes.
set -eu
home=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
out=$home/target/package
work=$(mktemp -d "${TMPDIR:-/tmp}/glidepath-try.XXXXXX")
chmod 711 "$work" # PostgreSQL's user has to reach its files
server=
trap 'end; rm -rf "$work"' EXIT
end() { [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" || :; server=; }; }
fail() { printf 'try: %s\n' "$*" >&2; exit 1; }

if [ "${1:-}" = --twice ]; then
  cp "$out/SHA256SUMS" "$work/first"
  "$home/glidepath" package >/dev/null
  diff "$work/first" "$out/SHA256SUMS" || fail 'packaged twice, and the bytes differ'
  echo 'try: packaged twice, the same bytes'
fi

wait_for() { # wait_for SECONDS WHAT COMMAND…: until the command succeeds, while the server lives
  seconds=$1 what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    kill -0 "$server" 2>/dev/null || { cat "$work/$name.err" >&2; fail "$name ended: $what"; }
    seconds=$((seconds - 1))
    [ "$seconds" -gt 0 ] || { cat "$work/$name.err" >&2; fail "$name: not in time: $what"; }
    sleep 1
  done
}

event() { # event N TYPE DATA
  printf '{"specversion":"1.0","source":"/try","id":"try-%s","subject":"try-1","time":"%s",' \
    "$1" "$(date -u +%FT%TZ)"
  printf '"type":"io.glidepath.%s.v1","data":%s}' "$2" "$3"
}

events() {
  printf '[%s,%s,%s,%s,%s]' \
    "$(event 1 interaction.started '{"channel":"voice","customerId":"c-try"}')" \
    "$(event 2 agent.connected '{"agentId":"a-1"}')" \
    "$(event 3 interaction.transferred '{"to":"billing","kind":"cold"}')" \
    "$(event 4 interaction.transferred '{"to":"retention","kind":"cold"}')" \
    "$(event 5 agent.connected '{"agentId":"a-2"}')"
}

# advises NAME DATA COMMAND…: it listens, is ready, takes the events and suggests to own the case. DATA is
# empty where its own place is meant.
advises() {
  name=$1 data=${2:+--data $2}
  shift 2
  # shellcheck disable=SC2086 # an option and its value, or nothing
  "$@" serve --port 0 --no-warm-up $data >"$work/$name.out" 2>"$work/$name.err" &
  server=$!
  wait_for 300 'it listens' grep -q '^glidepath listening on ' "$work/$name.out"
  url=$(sed -n 's/^glidepath listening on //p' "$work/$name.out")
  wait_for 60 'it is ready' curl -sf "$url/health/ready"
  # shellcheck disable=SC2086
  token=$("$@" token --role integration $data) || fail "$name makes no token"
  answer=$(events | curl -s "$url/v1/events" -H "Authorization: Bearer $token" --data-binary @- \
    -H 'Content-Type: application/cloudevents-batch+json')
  case $answer in *'"accepted":5,'*) ;; *) fail "$name answers $answer" ;; esac
  # shellcheck disable=SC2086
  token=$("$@" token --role qa $data)
  story=$(curl -s "$url/v1/interactions/try-1" -H "Authorization: Bearer $token")
  case $story in
    *'"rule":"channel.own-the-case"'*) ;;
    *) fail "$name suggests nothing: $story" ;;
  esac
  [ "$(curl -s -o /dev/null -w '%{http_code}' "$url/sign-in")" = 200 ] || fail "$name has no pages"
  end
  printf 'try: %s advises\n' "$name"
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
advises tar.gz "$work/data" env -i PATH=/usr/bin:/bin HOME="$work" GLIDEPATH_JAVA_OPTS= "$program"
grep -q 'PostgreSQL…' "$work/tar.gz.err" || fail 'no accent is printed where no encoding is set'

# the jars alone, with the Java of this machine
whole=$(dirname "$(dirname "$program")")
advises jar "$work/jar" env -i PATH=/usr/bin:/bin HOME="$work" "${JAVA_HOME:-/usr}/bin/java" \
  -Dglidepath.home="$whole" -cp "$whole/lib/*" io.glidepath.Main

mkdir "$work/deb"
dpkg-deb -x "$out"/glidepath_*.deb "$work/deb"
[ -f "$work/deb/lib/systemd/system/glidepath.service" ] || fail 'the Debian package has no unit'
mkdir "$work/control"
dpkg-deb -e "$out"/glidepath_*.deb "$work/control"
(cd "$work/deb" && find etc -type f | LC_ALL=C sort | sed 's,^,/,') >"$work/etc"
diff "$work/etc" "$work/control/conffiles" >&2 || fail 'an upgrade would undo what was changed in /etc'
[ "$(readlink "$work/deb/usr/bin/glidepath")" = /usr/lib/glidepath/bin/glidepath ] || fail 'no link'
cat >"$work/deb/usr/lib/glidepath/lib/places" <<P
config=$work/deb/etc/glidepath/config
rules=$work/deb/etc/glidepath/rules
data=$work/deb/var/lib/glidepath
P
advises deb '' env -i PATH=/usr/bin:/bin HOME="$work" "$work/deb/usr/lib/glidepath/bin/glidepath"

# HELM names one; there need be none to run the others
helm=${HELM:-$(command -v helm || true)}
if [ -n "$helm" ]; then
  mkdir "$work/chart"
  tar -xzf "$out"/glidepath-*-helm.tgz -C "$work/chart"
  cat >"$work/all.yaml" <<V
imagePullSecrets: [{name: registry}]
javaOptions: -Xmx1g
settings: {GLIDEPATH_RETENTION_PERSONAL: 30d, OTEL_EXPORTER_OTLP_ENDPOINT: "http://collector:4318"}
database: {existingSecret: pg}
config: {existingConfigMap: settings}
rules: {existingConfigMap: cards}
storage: {size: 5Gi, className: fast}
ingress: {enabled: true, host: advice.example.com, tlsSecret: tls, className: nginx, annotations: {a: b}}
networkPolicy: {from: [{namespaceSelector: {}}]}
podMonitor: {enabled: true}
V
  cp "$work/chart/glidepath/values.yaml" "$work/usual.yaml"
  for values in usual all; do
    "$helm" lint --strict -f "$work/$values.yaml" "$work/chart/glidepath" >"$work/lint" 2>&1 ||
      { cat "$work/lint" >&2; fail "the chart is not clean with $values values"; }
    "$helm" template try -f "$work/$values.yaml" "$work/chart/glidepath" >"$work/$values.rendered" ||
      fail "the chart cannot be rendered with $values values"
  done
  for kind in StatefulSet Service Ingress NetworkPolicy PodMonitor; do
    grep -q "^kind: $kind\$" "$work/all.rendered" || fail "the chart has no $kind"
  done
  "$helm" template try --set ingres.enabled=true "$work/chart/glidepath" >/dev/null 2>&1 &&
    fail 'the chart takes a misspelt value'
  echo 'try: the chart renders'
else
  echo 'try: the chart is not rendered, since there is no helm'
fi

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
  advises image '' chroot --userspec=10001:10001 "$work/image" /bin/sh /opt/glidepath/bin/glidepath
else
  echo 'try: the image is not started, since that takes root'
fi
