package org.arazzoengine.http;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.request.ExchangeException;

/** Failures of TLS in words: which of the usual troubles with a certificate it is, else what Java says. */
final class TlsFaults {

    private static final String TRUST = "A trust store with its issuer is named to Java by"
            + " -Djavax.net.ssl.trustStore=FILE, for example in JAVA_TOOL_OPTIONS.";

    private TlsFaults() {}

    static ExchangeException fault(Peer peer, SSLException cause) {
        // Nothing but its text tells this one from other protocol errors; another text costs only the better words.
        if (String.valueOf(cause.getMessage()).contains("Unsupported or unrecognized SSL message")) {
            return fault(peer + " does not speak TLS", "Should the URL begin with http://?", cause);
        }
        Throwable reason = reason(cause);
        String certificate = "the certificate of " + peer;
        if (reason instanceof CertificateExpiredException) {
            return fault(certificate + " has expired", "The server needs a new one.", cause);
        }
        if (reason instanceof CertificateNotYetValidException) {
            return fault(certificate + " is not valid yet", "Is the clock right?", cause);
        }
        if (reason instanceof CertPathBuilderException || reason instanceof CertPathValidatorException) {
            return fault(certificate + " is not trusted", TRUST, cause);
        }
        if (reason instanceof CertificateException) {
            return fault(certificate + " is not for the name " + peer.name(), "Is it the right server?", cause);
        }
        return fault("the TLS connection to " + peer + " failed: " + cause.getMessage(), "Its log may say why.", cause);
    }

    /** The innermost exception about certificates, or the outermost of all. */
    private static Throwable reason(SSLException outermost) {
        Throwable reason = outermost;
        for (Throwable cause = outermost; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException
                    || cause instanceof CertPathBuilderException
                    || cause instanceof CertPathValidatorException) {
                reason = cause;
            }
        }
        return reason;
    }

    private static ExchangeException fault(String message, String hint, SSLException cause) {
        return new ExchangeException(Problem.TLS, message, hint, cause);
    }
}
