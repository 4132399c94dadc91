"""Checks a proof of `glidepath audit prove` with nothing but Python: python3 check_proof.py PROOF [KEY]

KEY is the log's audit.pub as you have known it; without it the proof's own key is taken, which then
only shows that the proof is consistent. Prints the proven decision and exits 0, or says why not, 1.
"""
import base64
import hashlib
import json
import sys

# --- Ed25519 (RFC 8032, section 6), for verifying only -------------------------------------------
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    x, z, u, v = f - e, h - g, h + g, f + e
    return x * z % P, u * v % P, z * u % P, x * v % P


def times(n, point):
    result = (0, 1, 1, 0)
    while n > 0:
        if n & 1:
            result = add(result, point)
        point, n = add(point, point), n >> 1
    return result


def point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if y >= P or (x * x - square) % P or (x == 0 and sign):
        raise ValueError("not a point of the curve")
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def verifies(key, text, signature):
    s = int.from_bytes(signature[32:], "little")
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), "little") % L
    left, right = times(s, BASE), add(point(signature[:32]), times(k, point(key)))
    same_x = (left[0] * right[2] - right[0] * left[2]) % P == 0
    return s < L and same_x and (left[1] * right[2] - right[1] * left[2]) % P == 0


# --- the log -------------------------------------------------------------------------------------
def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def root_of(proof):
    node = sha(b"\0", proof["canon"].encode())
    at, last = proof["leaf"]["index"], proof["leaf"]["of"] - 1
    for other in map(bytes.fromhex, proof["leaf"]["path"]):
        while at == last and at % 2 == 0 and at > 0:
            at, last = at // 2, last // 2  # alone on its level: it rises as it is
        node = sha(b"\1", other, node) if at % 2 else sha(b"\1", node, other)
        at, last = at // 2, last // 2
    return node


def check(proof, key):
    seals, number = proof["seals"], lambda n: n.to_bytes(8, "big")
    assert root_of(proof).hex() == seals[0]["root"], "the decision is not under the root of its seal"
    assert seals[0]["n"] == proof["leaf"]["of"], "the seal is not of so many rows"
    h = None
    for s in seals:
        assert h is None or h.hex() == s["prev"], "seal %d is not chained" % s["no"]
        prev, root = bytes.fromhex(s["prev"]), bytes.fromhex(s["root"])
        h = sha(b"\2", prev, number(s["no"]), number(s["micros"]), number(s["n"]), root)
    body, signed = proof["checkpoint"].split("\n\n")
    origin, no, told = body.split("\n")[:3]
    assert int(no) == seals[-1]["no"] and base64.b64decode(told) == h, "the checkpoint is of another seal"
    name, _, typed = key.strip().split("+", 2)
    signature = base64.b64decode(signed.strip().split(" ")[2])[4:]
    good = verifies(base64.b64decode(typed)[1:], (body + "\n").encode(), signature)
    assert origin == name and good, "the checkpoint is not signed by " + name


if __name__ == "__main__":
    proof = json.load(open(sys.argv[1], encoding="utf-8"))
    try:
        check(proof, open(sys.argv[2]).read() if len(sys.argv) > 2 else proof["publicKey"])
    except (AssertionError, ValueError, IndexError, KeyError) as wrong:
        sys.exit("not proven: %s" % wrong)
    print("proven: " + proof["canon"])
