package org.arazzoengine.source;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.arazzoengine.finding.Problem;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hosts and addresses documents may make the engine ask. */
class SourcePolicyTest {

    private static final URI LOCAL = URI.create("file:///work/arazzo.yaml");
    private static final URI REMOTE = URI.create("https://elsewhere.example/arazzo.yaml");

    private static SourcePolicy namedBy(URI document, String url) {
        return SourcePolicy.withoutFiles().from(document, List.of(URI.create(url)));
    }

    private static byte[] address(String literal) throws UnknownHostException {
        return InetAddress.getByName(literal).getAddress();
    }

    private static void assertRefused(org.junit.jupiter.api.function.Executable check, String... parts) {
        SourceLoadException refused = assertThrows(SourceLoadException.class, check);
        assertEquals(Problem.HOST_NOT_ALLOWED, refused.problem());
        for (String part : parts) {
            assertTrue((refused.getMessage() + refused.hint()).contains(part), refused.getMessage() + refused.hint());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "93.184.215.14, PUBLIC",
        "100.63.255.255, PUBLIC",
        "172.32.0.1, PUBLIC",
        "2606:2800:21f:cb07:6820:80da:af6b:8b2c, PUBLIC",
        "2002:0808:0808::1, PUBLIC",
        "127.0.0.1, PRIVATE",
        "127.255.0.9, PRIVATE",
        "0.0.0.0, PRIVATE",
        "10.1.2.3, PRIVATE",
        "100.64.0.1, PRIVATE",
        "172.31.255.255, PRIVATE",
        "192.168.0.1, PRIVATE",
        "224.0.0.1, PRIVATE",
        "255.255.255.255, PRIVATE",
        "::, PRIVATE",
        "::1, PRIVATE",
        "fd12::1, PRIVATE",
        "ff02::1, PRIVATE",
        "64:ff9b::7f00:1, PRIVATE",
        "2002:7f00:1::1, PRIVATE",
        "2002:a9fe:a9fe::1, LINK_LOCAL",
        "169.254.169.254, LINK_LOCAL",
        "fe80::1, LINK_LOCAL",
        "100.100.100.200, LINK_LOCAL",
        "168.63.129.16, LINK_LOCAL",
        "168.63.129.17, PUBLIC",
        "192.0.0.192, LINK_LOCAL",
        "64:ff9b::a83f:8110, LINK_LOCAL",
        "64:ff9b:1::a9fe:a9fe, PRIVATE",
        "fd20:ce::254, LINK_LOCAL",
        "fd00:ec2::254, LINK_LOCAL"
    })
    void theReachOfAnAddressIsKnown(String literal, AddressReach reach) throws Exception {
        assertEquals(reach, AddressReach.of(address(literal)));
    }

    @Test
    void anIpv4AddressMappedIntoIpv6CountsAsItself() {
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, 127, 0, 0, 1};
        assertEquals(AddressReach.PRIVATE, AddressReach.of(mapped));
    }

    @Test
    @Requirement("AZ-SEC-05")
    void aHostThatNobodyNamedIsNotAsked() {
        SourcePolicy policy = namedBy(LOCAL, "https://api.example/openapi.yaml");
        assertDoesNotThrow(() -> policy.checkHost(URI.create("https://API.example:8443/other.yaml")));
        assertRefused(
                () -> policy.checkHost(URI.create("https://user@other.example/x")),
                "the host 'other.example' may not be asked",
                "--allow-host other.example");
    }

    @Test
    void aPrivateAddressNeedsALocalDocumentOrTheUser() throws Exception {
        URI url = URI.create("http://intranet/openapi.yaml");
        byte[] address = address("192.168.0.7");
        assertDoesNotThrow(() -> namedBy(LOCAL, url.toString()).checkAddress(url, address));
        assertDoesNotThrow(
                () -> SourcePolicy.withoutFiles().naming(List.of(url)).checkAddress(url, address));
        assertRefused(
                () -> namedBy(REMOTE, url.toString()).checkAddress(url, address),
                "a private address, which a document from elsewhere may not name",
                "--allow-host intranet");
        assertDoesNotThrow(() ->
                namedBy(REMOTE, url.toString()).allowing(List.of("Intranet")).checkAddress(url, address));
    }

    @Test
    void whatARemoteDocumentNamesIsNotTrustedMoreByADocumentItLeadsTo() throws Exception {
        URI url = URI.create("http://intranet/openapi.yaml");
        SourcePolicy policy =
                SourcePolicy.withoutFiles().from(REMOTE, List.of()).from(LOCAL, List.of(url));
        assertRefused(() -> policy.checkAddress(url, address("127.0.0.1")));
    }

    @Test
    void aLinkLocalAddressNeedsItsFlag() throws Exception {
        URI url = URI.create("http://169.254.169.254/latest/meta-data");
        byte[] address = address("169.254.169.254");
        assertRefused(() -> namedBy(LOCAL, url.toString()).checkAddress(url, address), "a link-local address");
        assertRefused(() -> SourcePolicy.withoutFiles().naming(List.of(url)).checkAddress(url, address));
        assertDoesNotThrow(() ->
                SourcePolicy.withoutFiles().allowing(List.of("169.254.169.254")).checkAddress(url, address));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x, https://a.example/y, true",
        "http://a.example/x, https://A.example/y, true",
        "https://a.example/x, http://a.example/x, false",
        "https://a.example/x, https://b.example/x, false",
        "http://a.example:81/x, http://a.example:22/x, false",
        "https://a.example/x, file:///etc/hostname, false",
        "https://a.example/x, ftp://a.example/x, false"
    })
    void redirectsStayOnTheirHostAndNeverGoToHttp(URI from, URI to, boolean followed) {
        if (followed) {
            assertDoesNotThrow(() -> SourcePolicy.withoutFiles().checkRedirect(from, to));
        } else {
            assertRefused(
                    () -> SourcePolicy.withoutFiles().checkRedirect(from, to), "where redirects are not followed");
        }
    }
}
