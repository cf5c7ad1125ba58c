package org.arazzoengine.http;

import java.io.IOException;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * TLS as Java is set up for it ({@code javax.net.ssl.trustStore} and its kin), certificate and host name checked. Java
 * reads trust store and providers at the first https call: that costs more CPU time than everything else of a short run.
 */
final class LazyTls implements TlsSocketStrategy {

    @Override
    public SSLSocket upgrade(Socket socket, String target, int port, @Nullable Object attachment, HttpContext context)
            throws IOException {
        SSLSocket secure = (SSLSocket) defaults().getSocketFactory().createSocket(socket, target, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    private static SSLContext defaults() throws IOException {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException unreadable) {
            throw new SSLException("Java cannot read its own TLS setup (trust store, key store)", unreadable);
        }
    }
}
