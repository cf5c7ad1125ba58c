package org.arazzoengine.query.goessner;

import com.fasterxml.jackson.databind.JsonNode;
import org.arazzoengine.json.JsonReader;
import org.arazzoengine.json.JsonSyntaxException;

/** A book shop, for the tests of paths. */
final class Shop {

    static final JsonNode SHOP = json("""
            {"name": "Kaya Kitap",
             "shelves": [
               {"label": "sea", "book": [
                 {"title": "Tides", "price": 12.50, "isbn": "1-1"},
                 {"title": "Salt", "price": 7, "pages": null},
                 {"title": "Foam", "price": "9"}]},
               {"label": "sky", "book": [{"title": "Wind", "price": 30, "isbn": "2-1"}]},
               {"label": "none", "book": []}],
             "limit": 10,
             "length": 3,
             "owner": {"first": {"n": "Ada", "old": true}, "second": {"n": "Can", "old": false}},
             "gone": null,
             "grid": [[1, 2], [3, 4], 5],
             "odd names": {"it's": 1, "a.b": 2, "q\\"(": 3, "back\\\\slash": 4, "": 5, "ş]": 6}}
            """);

    private Shop() {}

    static JsonNode json(String text) {
        try {
            return JsonReader.read(text);
        } catch (JsonSyntaxException e) {
            throw new AssertionError(text, e);
        }
    }
}
