package org.arazzoengine.mock;

import static org.arazzoengine.mock.Texts.json;
import static org.arazzoengine.mock.Texts.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.arazzoengine.request.Body;
import org.arazzoengine.request.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EchoTest {

    private static final Headers JSON = Headers.NONE.with("Content-Type", "application/json");

    private static String echo(String answer, Map<String, String> path, String query, Headers headers, String body) {
        RequestValues values = RequestValues.of(path, query, headers, Body.of(body.replace('\'', '"')));
        return text(Echo.of(json(answer), values));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {'id':'x','name':'y'}               | {'name':'Ann'}                       | {'id':'x','name':'Ann'}
                    {'n':1,'d':1.5}                     | {'n':12345678901234567890,'d':3.50}  | {'n':12345678901234567890,'d':3.50}
                    {'ok':false}                        | {'ok':true}                          | {'ok':true}
                    {'n':1,'s':'a','b':true,'z':null}   | {'n':'2','s':3,'b':0,'z':'q'}        | {'n':1,'s':'a','b':true,'z':null}
                    {'s':'a'}                           | {'s':null}                           | {'s':'a'}
                    {'data':{'items':[{'name':'y'},{'name':'z'}]}} | {'name':'Ann'}            | {'data':{'items':[{'name':'Ann'},{'name':'Ann'}]}}
                    {'name':'y'}                        | {'customer':{'name':'Ann'}}          | {'name':'Ann'}
                    {'name':'y'}                        | {'a':{'b':{'name':'deep'}},'z':{'name':'upper'}} | {'name':'upper'}
                    {'name':'y'}                        | {'a':{'name':'first'},'b':{'name':'second'}}     | {'name':'first'}
                    {'name':'y'}                        | [{'name':'Ann'}]                     | {'name':'Ann'}
                    [{'name':'y'}]                      | {'name':'Ann'}                       | [{'name':'Ann'}]
                    'accepted'                          | {'name':'Ann'}                       | 'accepted'
                    {'tags':['a','b']}                  | {'tags':['c']}                       | {'tags':['c']}
                    {'tags':['a']}                      | {'tags':[]}                          | {'tags':[]}
                    {'tags':[]}                         | {'tags':['c']}                       | {'tags':['c']}
                    {'labels':[{'id':1,'name':'a'}]}    | {'labels':['bug']}                   | {'labels':[{'id':1,'name':'a'}]}
                    {'name':['a']}                      | {'name':'Ann'}                       | {'name':['a']}
                    {'address':{'city':'A'}}            | {'address':{'city':'B','zip':'1'}}   | {'address':{'city':'B','zip':'1'}}
                    """)
    void membersTakeTheValueOfTheSameNameAndKind(String answer, String request, String expected) {
        assertEquals(expected, echo(answer, Map.of(), "", JSON, request));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {'customer':{'id':'c1','name':'y'}}      | {'customer':{'name':'Ann'}}    | {'customer':{'id':'c1','name':'Ann'}}
                    {'items':[{'id':1,'sku':'x'},{'id':2,'sku':'y'}]} | {'items':[{'sku':'p'},{'sku':'q'},{'sku':'r'}]} | {'items':[{'id':1,'sku':'p'},{'id':2,'sku':'q'},{'id':2,'sku':'r'}]}
                    {'o':{'n':1}}                            | {'o':{'n':'text'}}             | {'o':{'n':1}}
                    """)
    void whatOnlyTheServerKnowsStays(String answer, String request, String expected) {
        assertEquals(expected, echo(answer, Map.of(), "", JSON, request));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {'id':'x'}         | {'id':'7 a'}
                    {'page':1}         | {'page':2.50}
                    {'all':true}       | {'all':false}
                    {'word':5}         | {'word':5}
                    {'word':['a']}     | {'word':['a']}
                    {'word':null}      | {'word':null}
                    {'both':'x'}       | {'both':'path'}
                    {'sent':'x'}       | {'sent':'body'}
                    """)
    void textsOfPathAndQueryTakeTheKindOfTheMember(String answer, String expected) {
        Map<String, String> path = Map.of("id", "7 a", "both", "path", "sent", "path");
        String query = "page=2.50&all=false&word=a+b&both=query&page=9";
        assertEquals(expected, echo(answer, path, query, JSON, "{'sent':'body'}"));
    }

    @Test
    void fieldsOfAFormCountLikeMembers() {
        Headers form = Headers.NONE.with("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        assertEquals(
                "{'name':'Ann B','n':5}",
                echo("{'name':'x','n':1}", Map.of("name", "path"), "", form, "name=Ann+B&n=5&broken=%zz"));
    }

    @Test
    void aBodyThatIsNoJsonIsPassedOver() {
        assertEquals("{'name':'x'}", echo("{'name':'x'}", Map.of(), "", JSON, "{'name':"));
    }

    @Test
    void theAnswerOfTheDescriptionIsNotChanged() {
        JsonNode answer = json("{'o':{'name':'y','list':[{'name':'z'}]}}");
        RequestValues values =
                RequestValues.of(Map.of(), "", JSON, Body.of("{\"o\":{\"name\":\"Ann\"},\"name\":\"Bob\"}"));
        assertEquals("{'o':{'name':'Ann','list':[{'name':'Bob'}]}}", text(Echo.of(answer, values)));
        assertEquals("{'o':{'name':'y','list':[{'name':'z'}]}}", text(answer));
    }
}
