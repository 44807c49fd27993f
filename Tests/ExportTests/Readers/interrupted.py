"""A signal that waits when the program starts ends it by that signal."""
import os
import signal
import subprocess
import sys
from common import expect

program, path = sys.argv[1:3]


def ask_to_end():
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
    os.kill(os.getpid(), signal.SIGTERM)


run = subprocess.run([program, "export", "json", "-o", path], preexec_fn=ask_to_end)
expect(run.returncode == -signal.SIGTERM, f"it ends with {run.returncode}")
