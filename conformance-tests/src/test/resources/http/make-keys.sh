#!/bin/sh
# Makes the key stores beside it (password: changeit), which hold for a hundred years: a CA that nobody trusts,
# trust.p12 that trusts it, and certificates of the CA for 127.0.0.1: good.p12, expired.p12, and one for another name.
set -e
cd "$(dirname "$0")"
rm -f -- *.p12
tool() { keytool -storepass changeit -keypass changeit -storetype PKCS12 "$@"; }
tool -genkeypair -keystore ca.p12 -alias ca -keyalg EC -dname CN=arazzo-tests -ext bc:c \
    -startdate '2020/01/01 00:00:00' -validity 36500
tool -exportcert -keystore ca.p12 -alias ca -file ca.der
tool -importcert -keystore trust.p12 -alias ca -file ca.der -noprompt
leaf() { # name, days, subject alternative name
    tool -genkeypair -keystore "$1.p12" -alias leaf -keyalg EC -dname "CN=$1" -validity 36500
    tool -certreq -keystore "$1.p12" -alias leaf -file leaf.csr
    tool -gencert -keystore ca.p12 -alias ca -infile leaf.csr -outfile leaf.der -ext "san=$3" \
        -startdate '2020/01/01 00:00:00' -validity "$2"
    tool -importcert -keystore "$1.p12" -alias ca -file ca.der -noprompt
    tool -importcert -keystore "$1.p12" -alias leaf -file leaf.der
    tool -delete -keystore "$1.p12" -alias ca
}
leaf good 36500 ip:127.0.0.1
leaf expired 1 ip:127.0.0.1
leaf other-name 36500 dns:other.example
rm -f ca.p12 ca.der leaf.csr leaf.der
