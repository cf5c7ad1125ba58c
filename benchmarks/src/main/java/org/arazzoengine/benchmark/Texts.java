package org.arazzoengine.benchmark;

/** The texts of the language that are compiled in one benchmark and evaluated in another. */
final class Texts {

    static final String STATUS = "$statusCode == 200";
    static final String POINTER = "$response.body#/a/b/0";
    static final String TEMPLATE = "Bearer {$inputs.t}";
    static final String PATTERN = "^2\\d{2}$";
    static final String SINGULAR_PATH = "$.a.b[0].c";

    static final String CONDITION = "($statusCode >= 200 && $statusCode < 300)"
            + " && ($response.body.status == 'inactive' || $response.body.items[1].name == 'Second')"
            + " && $response.header.Content-Type == 'application/json' && !$response.body#/blocked";

    /** 20 members, 10 of them with an expression. */
    static final String PAYLOAD = """
            {"id": "$inputs.id", "count": "$inputs.count", "flag": "$inputs.flag", "address": "$inputs.address",
             "city": "$inputs.address#/city", "first": "$response.body#/a/b/0", "total": "$response.body#/total",
             "auth": "Bearer {$inputs.t}", "link": "/customers/{$inputs.id}/orders/{$inputs.count}",
             "note": "paid {$response.body#/total} for {$response.body#/items/1/name}",
             "currency": "CHF", "language": "de-CH", "express": false, "weight": 1.25, "boxes": 2, "coupon": null,
             "tags": ["a", "b"], "gift": {"wrapped": true, "card": "none"}, "terms": "2026-01", "source": "workflow"}
            """;

    private Texts() {}
}
