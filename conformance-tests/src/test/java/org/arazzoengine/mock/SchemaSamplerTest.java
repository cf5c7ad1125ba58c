package org.arazzoengine.mock;

import static org.arazzoengine.mock.Texts.json;
import static org.arazzoengine.mock.Texts.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.arazzoengine.mock.SchemaSampler.Direction;
import org.arazzoengine.source.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaSamplerTest {

    private static String sample(String schema, String name) {
        return text(new SchemaSampler(new Schemas(json("{}")), Direction.ANSWER).sample(json(schema), name));
    }

    /** A value for the schema {@code Root} of {@code schemas}, whose references look like {@code #/Name}. */
    private static JsonNode root(String schemas, Direction direction) {
        JsonNode description = json(schemas);
        return new SchemaSampler(new Schemas(description), direction).sample(description.get("Root"), "");
    }

    private static String root(String schemas) {
        return text(root(schemas, Direction.ANSWER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {'const':7,'enum':[8],'default':9}                                | 7
                    {'enum':['a','b'],'example':'c'}                                  | 'a'
                    {'enum':[null,'b']}                                               | 'b'
                    {'enum':[null]}                                                   | null
                    {'const':null}                                                    | null
                    {'example':'e','examples':['f'],'default':'d'}                    | 'e'
                    {'examples':['f','g'],'default':'d'}                              | 'f'
                    {'examples':{'one':{'summary':'s'},'two':{'value':'f'}}}          | 'f'
                    {'type':'string','default':'d'}                                   | 'd'
                    {'type':'integer','example':12345678901234567890}                 | 12345678901234567890
                    {'type':'number','default':3.50}                                  | 3.50
                    {'type':'string','default':null,'maxLength':3}                    | 'sam'
                    {'type':'object','example':{'a':[1]},'properties':{'b':{}}}       | {'a':[1]}
                    """)
    void whatTheSchemaStatesIsTaken(String schema, String expected) {
        assertEquals(expected, sample(schema, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {'type':'string','example':1234}                | '1234'
                    {'type':'string','enum':[true,false]}           | 'true'
                    {'type':'integer','example':'42'}               | 42
                    {'type':'boolean','example':'false'}            | false
                    {'type':'integer','example':'many','default':3} | 3
                    {'type':'object','enum':['ON','OFF']}           | 'ON'
                    {'type':'string','nullable':true,'enum':['ON',null]} | 'ON'
                    {'type':'integer','example':2.0}                | 2.0
                    {'type':'integer','example':2.5}                | 1
                    {'type':'array','example':'a,b','items':{'type':'integer'}} | [1]
                    """)
    void whatIsStatedInAnotherTypeIsRewrittenOrPassedOver(String schema, String expected) {
        assertEquals(expected, sample(schema, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {'type':'string'}                                   | ''              | 'sample'
                    {'type':'string'}                                   | 'display name'  | 'sample-display-name'
                    {'type':'string'}                                   | customerEmail   | 'sample@example.com'
                    {'type':'string'}                                   | email_address   | 'sample@example.com'
                    {'type':'string'}                                   | currencyCode    | 'EUR'
                    {'type':'string'}                                   | COUNTRY         | 'DE'
                    {'type':'string'}                                   | createdAt       | '2026-01-15T10:30:00Z'
                    {'type':'string'}                                   | end-date        | '2026-01-16'
                    {'type':'string','maxLength':3,'minLength':2}       | country         | 'DE'
                    {'type':'string','minLength':12,'maxLength':12}     | country         | 'sample-count'
                    {'type':'string','minLength':8}                     | ''              | 'samplexx'
                    {'type':'string','maxLength':4}                     | ''              | 'samp'
                    {'type':'string','minLength':3,'maxLength':3}       | ''              | 'sam'
                    {'type':'string','format':'date-time'}              | ''              | '2026-01-15T10:30:00Z'
                    {'type':'string','format':'date'}                   | ''              | '2026-01-15'
                    {'type':'string','format':'time'}                   | ''              | '10:30:00Z'
                    {'type':'string','format':'email'}                  | ''              | 'sample@example.com'
                    {'type':'string','format':'uuid'}                   | ''              | '123e4567-e89b-12d3-a456-426614174000'
                    {'type':'string','format':'uri'}                    | ''              | 'https://example.com/sample'
                    {'type':'string','format':'hostname'}               | ''              | 'example.com'
                    {'type':'string','format':'ipv4'}                   | ''              | '192.0.2.1'
                    {'type':'string','format':'ipv6'}                   | ''              | '2001:db8::1'
                    {'type':'string','format':'byte'}                   | ''              | 'c2FtcGxl'
                    {'type':'string','format':'of our own'}             | ''              | 'sample'
                    {'type':'string','pattern':'^[A-Z]{3}$'}            | currency        | 'EUR'
                    {'type':'string','pattern':'^[A-Z]{3}$'}            | ''              | 'AAA'
                    {'type':'string','pattern':'^[a-z]+$','minLength':4}| ''              | 'aaaa'
                    {'type':'string','pattern':'(?=x)y'}                | ''              | 'sample'
                    {'format':'email'}                                  | ''              | 'sample@example.com'
                    """)
    void stringsFollowFormatNameAndLength(String schema, String name, String expected) {
        assertEquals(expected, sample(schema, name.equals("''") ? "" : name.replace("'", "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {'type':'integer'}                                                  | 1
                    {'type':'number'}                                                   | 1.5
                    {'type':'number','format':'int32'}                                  | 1
                    {'type':'integer','minimum':5}                                      | 5
                    {'type':'integer','minimum':4.2}                                    | 5
                    {'type':'integer','minimum':5,'exclusiveMinimum':true}              | 6
                    {'type':'integer','minimum':5,'exclusiveMinimum':false}             | 5
                    {'type':'integer','exclusiveMinimum':5}                             | 6
                    {'type':'integer','minimum':7,'exclusiveMinimum':5}                 | 7
                    {'type':'integer','maximum':-3}                                     | -3
                    {'type':'integer','exclusiveMaximum':-3}                            | -4
                    {'type':'integer','maximum':1,'exclusiveMaximum':true}              | 0
                    {'type':'integer','multipleOf':10}                                  | 10
                    {'type':'integer','multipleOf':2.5}                                 | 5
                    {'type':'integer','multipleOf':0.5}                                 | 1
                    {'type':'integer','minimum':11,'multipleOf':10}                     | 20
                    {'type':'integer','exclusiveMinimum':10,'multipleOf':10}            | 20
                    {'type':'integer','maximum':-1,'multipleOf':7}                      | -7
                    {'type':'integer','minimum':9007199254740993}                       | 9007199254740993
                    {'type':'integer','minimum':123456789012345678901234567890}         | 123456789012345678901234567890
                    {'type':'number','minimum':0.1,'maximum':0.3}                       | 0.1
                    {'type':'number','exclusiveMinimum':0.1,'exclusiveMaximum':0.3}     | 0.20
                    {'type':'number','exclusiveMinimum':2}                              | 3
                    {'type':'number','exclusiveMaximum':1}                              | 0
                    {'type':'number','multipleOf':0.01}                                 | 1.50
                    {'type':'number','minimum':1E+400000}                               | 1.5
                    {'minimum':3}                                                       | 3
                    {'type':'boolean'}                                                  | true
                    {'type':'null'}                                                     | null
                    """)
    void numbersKeepTheirBounds(String schema, String expected) {
        assertEquals(expected, sample(schema, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "meterTimeInMillis, 1768473000000",
        "startTimeInSeconds, 1768473000",
        "endTimeInSeconds, 1768559400",
        "timestamp, 1768473000",
        "timeoutSeconds, 1",
        "amount, 1"
    })
    void namesOfTimesGiveTheFixedInstant(String name, String expected) {
        assertEquals(expected, sample("{'type':'integer','format':'int64'}", name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {'type':'object','properties':{'b':{'type':'integer'},'a':{'type':'string'}}} | {'b':1,'a':'sample-a'}
                    {'properties':{'a':true,'b':false,'c':{}}}                          | {'a':'sample-a','c':'sample-c'}
                    {'type':'object','required':['a']}                                  | {'a':'sample-a'}
                    {'type':'object'}                                                   | {}
                    {'type':'object','additionalProperties':{'type':'integer'}}         | {'key':1}
                    {'type':'object','additionalProperties':true}                       | {}
                    {'type':'object','minProperties':2}                                 | {'key':'sample-key','key2':'sample-key2'}
                    {'type':'array','items':{'type':'integer'}}                         | [1]
                    {'type':'array','items':{'type':'integer'},'minItems':3}            | [1,1,1]
                    {'type':'array','items':{'type':'integer'},'maxItems':0}            | []
                    {'prefixItems':[{'const':'x'},{'type':'boolean'}],'minItems':2}     | ['x',true]
                    {'type':'object','properties':{'emails':{'type':'array','items':{'type':'string'}}}} | {'emails':['sample@example.com']}
                    {'type':['null','integer']}                                         | 1
                    {'type':'integer','nullable':true}                                  | 1
                    {'anyOf':[{'type':'null'},{'type':'integer'}],'default':null}       | 1
                    {'oneOf':[{'type':'boolean'},{'type':'integer'}]}                   | true
                    {'allOf':[{'type':'object','properties':{'a':{'const':1}}},{'properties':{'b':{'const':2}}}]} | {'a':1,'b':2}
                    {'properties':{'a':{'const':1}},'anyOf':[{'properties':{'b':{'const':2}}},{'properties':{'c':{}}}]} | {'a':1,'b':2}
                    {'allOf':[{'properties':{'a':{'type':'string'}}},{'properties':{'a':{'maxLength':2}}}]} | {'a':'sa'}
                    {'allOf':[{'enum':['x','y']}],'description':'d'}                    | 'x'
                    true                                                                | {}
                    false                                                               | null
                    {}                                                                  | {}
                    """)
    void objectsArraysAndCompositions(String schema, String expected) {
        assertEquals(expected, sample(schema, ""));
    }

    @Test
    void referencesAreFollowedAlsoWithSomethingBesideThem() {
        assertEquals("{'a':1,'b':'beside'}", root("""
                        {'Root':{'properties':{'a':{'$ref':'#/A'},'b':{'$ref':'#/B','default':'beside'}}},
                         'A':{'type':'integer'}, 'B':{'type':'string'}}
                        """));
        assertEquals("{'a':'sample-a'}", root("{'Root':{'properties':{'a':{'$ref':'#/Nowhere'}}}}"));
    }

    @Test
    void answersLeaveOutWhatIsWriteOnlyAndRequestsWhatIsReadOnly() {
        String schemas = """
                {'Root':{'properties':{'id':{'type':'integer','readOnly':true},
                                       'password':{'type':'string','writeOnly':true},
                                       'at':{'$ref':'#/At'}}},
                 'At':{'type':'integer','readOnly':true}}
                """;
        assertEquals("{'id':1,'at':1}", text(root(schemas, Direction.ANSWER)));
        assertEquals("{'password':'sample-password'}", text(root(schemas, Direction.REQUEST)));
    }

    @Test
    void aSchemaMetAgainIsLeftOut() {
        assertEquals("{'name':'sample-name','children':[],'other':{'name':'sample-name'}}", root("""
                        {'Root':{'properties':{'name':{'type':'string'},
                                               'parent':{'$ref':'#/Root'},
                                               'children':{'type':'array','items':{'$ref':'#/Root'}},
                                               'boss':{'allOf':[{'$ref':'#/Root'}]},
                                               'other':{'oneOf':[{'$ref':'#/Root'},{'$ref':'#/Leaf'}]}}},
                         'Leaf':{'properties':{'name':{'type':'string'}}}}
                        """));
    }

    @Test
    void aSchemaUsedTwiceSideBySideIsNoCircle() {
        assertEquals("{'a':{'id':1},'b':{'id':1},'id':1}", root("""
                        {'Root':{'allOf':[{'$ref':'#/Base'}],
                                 'properties':{'a':{'$ref':'#/Base'},'b':{'$ref':'#/Base'}}},
                         'Base':{'properties':{'id':{'type':'integer'}}}}
                        """));
    }

    @Test
    void compositionsInCirclesEnd() {
        assertEquals("{}", root("{'Root':{'allOf':[{'$ref':'#/Root'}]}}"));
        assertEquals(
                "{}",
                root(
                        "{'Root':{'allOf':[{'$ref':'#/A'}]},'A':{'allOf':[{'$ref':'#/B'}]},'B':{'allOf':[{'$ref':'#/A'}]}}"));
        String grown = root("""
                {'Root':{'allOf':[{'$ref':'#/B'},{'$ref':'#/C'}]},
                 'B':{'properties':{'x':{'allOf':[{'$ref':'#/B'}]}}},
                 'C':{'properties':{'x':{'allOf':[{'$ref':'#/C'}]}}}}
                """);
        assertTrue(grown.length() < 1_000, grown);
    }

    @Test
    void aHugeSchemaGivesAValueOfBoundedSizeThatHasAllOfItsUpperMembers() {
        StringBuilder schemas = new StringBuilder("{'Root':{'$ref':'#/S0'}");
        for (int i = 0; i < 40; i++) {
            schemas.append(",'S").append(i).append("':{'properties':{");
            for (int j = 0; j < 40; j++) {
                schemas.append("'m")
                        .append(j)
                        .append("':{'$ref':'#/S")
                        .append(j)
                        .append("'},");
            }
            schemas.append("'id':{'type':'integer'}}}");
        }
        JsonNode value = root(schemas + "}", Direction.ANSWER);
        assertTrue(text(value).length() < 100_000);
        assertEquals(1, value.path("id").asInt());
        assertEquals(1, value.path("m39").path("id").asInt());
    }

    @Test
    void sizesThatAHostileSchemaDemandsAreNotMet() {
        assertEquals(
                4_000, sample("{'type':'string','minLength':2000000000}", "").length() - 2);
        assertEquals(
                "sample", sample("{'type':'string','pattern':'^a{99999}$'}", "").replace("'", ""));
        assertEquals(
                50,
                json(sample("{'type':'array','minItems':1e9,'items':{}}", "")).size());
    }
}
