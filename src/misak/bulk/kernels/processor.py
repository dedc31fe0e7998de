"""What a processor is slow at: NumPy's AVX-512 sort stores through an instruction that Zen 4
runs in microcode, four times as slow as AVX2."""

from __future__ import annotations

import os

# by the names of every NumPy; unknown ones are passed over
WIDE = "AVX512F AVX512CD AVX512_SKX AVX512_CLX AVX512_CNL AVX512_ICL AVX512_SPR X86_V4"
SETTING = "NPY_DISABLE_CPU_FEATURES"


def is_zen4(described: str) -> bool:
    """Whether the first lines of ``/proc/cpuinfo`` describe a Zen 4: family 25 with AVX-512."""
    lines = dict(line.replace("\t", "").partition(":")[::2] for line in described.splitlines())
    return (
        lines.get("vendor_id", "").strip() == "AuthenticAMD"
        and lines.get("cpu family", "").strip() == "25"
        and " avx512f " in lines.get("flags", "")
    )


def choose() -> None:
    """Have NumPy, where it is not loaded yet and nobody has set otherwise, sort with AVX2 on a
    Zen 4."""
    if SETTING in os.environ:
        return
    try:
        with open("/proc/cpuinfo", encoding="latin-1") as stream:
            described = stream.read(4096).partition("\n\n")[0]
    except OSError:
        return
    if is_zen4(described):
        os.environ[SETTING] = WIDE
