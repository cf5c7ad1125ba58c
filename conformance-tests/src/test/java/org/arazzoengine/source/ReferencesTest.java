package org.arazzoengine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 3986, where java.net.URI is not enough. */
class ReferencesTest {

    /** The cases of RFC 3986 5.4 that a document may need. */
    @ParameterizedTest
    @CsvSource({
        "http://a/b/c/d;p?q, g, http://a/b/c/g",
        "http://a/b/c/d;p?q, ./g, http://a/b/c/g",
        "http://a/b/c/d;p?q, /g, http://a/g",
        "http://a/b/c/d;p?q, //g/h, http://g/h",
        "http://a/b/c/d;p?q, g?y, http://a/b/c/g?y",
        "http://a/b/c/d;p?q, ../g, http://a/b/g",
        "http://a/b/c/d;p?q, ../../../../g, http://a/g",
        "http://a/b/c/d;p?q, .., http://a/b/",
        "http://a/b/c/d;p?q, http://x/y/../z, http://x/z",
        "http://a, g, http://a/g",
        "file:///a/b.yaml, ../../c.yaml, file:///c.yaml",
        "file:///a/b.yaml, urn:x:y, urn:x:y",
        "file:///a/b.yaml, http:/..//, http:/.//",
        "file:///a/b.yaml, http:////x/y, http:/.//x/y",
        "urn:x:y, g, g"
    })
    void referencesAreResolved(URI base, URI reference, String resolved) {
        assertEquals(resolved, References.resolve(base, reference).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://E.com/a, https://e.com/a",
        "https://e.com/%7euser/%2e%2E/%c3%a4, https://e.com/%C3%A4",
        "https://e.com/a/./b/../c#part, https://e.com/a/c",
        "https://u:P@E.com:80/A?Q=%2f, https://u:P@e.com:80/A?Q=%2F",
        "file:/a/b, file:///a/b",
        "http:////x/y, http:/.//x/y",
        "http:/.//x/y, http:/.//x/y",
        "URN:x:Y, URN:x:Y"
    })
    void spellingsOfOneUriHaveOneIdentity(URI uri, String identity) {
        assertEquals(identity, References.identity(uri).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "apis\\pet.yaml, apis/pet.yaml",
        "C:\\apis\\pet.yaml, file:///C:/apis/pet.yaml",
        "https://e.com/x, https://e.com/x"
    })
    void pathsOfWindowsAreRead(String written, URI read) {
        assertEquals(read, References.read(written).orElseThrow());
    }

    @Test
    void whatIsNoReferenceIsNone() {
        assertTrue(References.read("http://exa mple").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "file:///a/b/w.yaml, file:///a/b/x.yaml, ./x.yaml",
        "file:///a/b/w.yaml, file:///a/x/y.yaml, ../x/y.yaml",
        "file:///a/b/w.yaml, file:///a/b/c/y%20z.yaml, ./c/y%20z.yaml"
    })
    void theWayFromOneFileToAnotherIsRelative(URI from, URI to, String relative) {
        assertEquals(relative, References.relative(from, to));
        assertEquals(to, References.resolve(from, URI.create(relative)));
    }
}
