#!/usr/bin/env bash
# Draws the package's icon, src/VoNhai.Commerce.Sdk/icon.png: the limestone hills of Võ Nhai, and the corner of a QR code for a sun.
# It is drawn from the shapes below and from nothing else, so it is ours.
set -euo pipefail
cd "$(dirname "$0")/.."
python3 - "${1:-src/VoNhai.Commerce.Sdk/icon.png}" <<'PYTHON'
import struct, sys, zlib

SIZE, FINE = 128, 4                       # pixels a side; samples a pixel and direction
GREEN, DEEP, PAPER, GOLD = (31, 90, 56), (18, 60, 36), (255, 253, 247), (242, 194, 78)   # the storefront's own


def hill(x, y, top, left, right, foot):
    """Inside a triangle whose top is blunt, as limestone is."""
    tx, ty = top
    if not ty <= y <= foot:
        return False
    share = ((y - ty) / (foot - ty)) ** 0.8
    return tx - (tx - left) * share <= x <= tx + (right - tx) * share


def square(x, y, cx, cy, half):
    return abs(x - cx) <= half and abs(y - cy) <= half


def colour(x, y):
    r = 22                                # rounded corners
    nx, ny = min(max(x, r), SIZE - r), min(max(y, r), SIZE - r)
    if (x - nx) ** 2 + (y - ny) ** 2 > r * r:
        return None
    if hill(x, y, (88, 58), 58, 124, 112) or hill(x, y, (44, 44), 8, 82, 112):
        return PAPER
    if y > 112:
        return DEEP
    if square(x, y, 92, 34, 21) and not square(x, y, 92, 34, 15) or square(x, y, 92, 34, 9):
        return GOLD
    return GREEN


rows = bytearray()
for py in range(SIZE):
    rows.append(0)
    for px in range(SIZE):
        seen = [colour(px + (i + 0.5) / FINE, py + (j + 0.5) / FINE) for j in range(FINE) for i in range(FINE)]
        inside = [c for c in seen if c]
        rows += bytes(round(sum(c[k] for c in inside) / len(inside)) if inside else 0 for k in range(3))
        rows.append(round(255 * len(inside) / len(seen)))


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


with open(sys.argv[1], "wb") as file:
    file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0))
               + chunk(b"IDAT", zlib.compress(bytes(rows), 9)) + chunk(b"IEND", b""))
PYTHON
