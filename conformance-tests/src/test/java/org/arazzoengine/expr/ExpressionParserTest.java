package org.arazzoengine.expr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.arazzoengine.expr.RuntimeExpression.Part;
import org.arazzoengine.expr.RuntimeExpression.Side;
import org.arazzoengine.query.QuerySyntaxException;
import org.arazzoengine.query.pointer.Pointer;
import org.arazzoengine.requirement.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {

    private static final Pointer WHOLE = Pointer.WHOLE;

    private static Pointer pointer(String text) {
        try {
            return Pointer.parse(text);
        } catch (QuerySyntaxException e) {
            throw new AssertionError(text, e);
        }
    }

    private static RuntimeExpression parse(String text) {
        try {
            return ExpressionParser.parse(text);
        } catch (ExpressionSyntaxException e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    void bareRootsAreExpressions() {
        assertEquals(new RuntimeExpression.Url(0), parse("$url"));
        assertEquals(new RuntimeExpression.Method(0), parse("$method"));
        assertEquals(new RuntimeExpression.StatusCode(0), parse("$statusCode"));
        assertEquals(new RuntimeExpression.Self(0), parse("$self"));
    }

    @Test
    void partsOfRequestsAndAnswersAreExpressions() {
        assertEquals(
                new RuntimeExpression.Exchanged(0, Side.REQUEST, Part.HEADER, "X-API-KEY", WHOLE),
                parse("$request.header.X-API-KEY"));
        assertEquals(
                new RuntimeExpression.Exchanged(0, Side.REQUEST, Part.QUERY, "a.b", WHOLE),
                parse("$request.query.a.b"));
        assertEquals(new RuntimeExpression.Exchanged(0, Side.RESPONSE, Part.BODY, "", WHOLE), parse("$response.body"));
        assertEquals(
                new RuntimeExpression.Exchanged(0, Side.RESPONSE, Part.BODY, "", pointer("/a~1b/0")),
                parse("$response.body#/a~1b/0"));
        assertEquals(new RuntimeExpression.Exchanged(0, Side.MESSAGE, Part.BODY, "", WHOLE), parse("$message.payload"));
    }

    @Test
    @Requirement({"AZ-EXPR-13", "AZ-EXPR-17"})
    void dotsBelongToNamesAndPointersFollowThem() {
        assertEquals(new RuntimeExpression.Input(0, "a.b", WHOLE), parse("$inputs.a.b"));
        assertEquals(new RuntimeExpression.Input(0, "customer", pointer("/id")), parse("$inputs.customer#/id"));
        assertEquals(
                new RuntimeExpression.StepOutput(0, "login", "token.value", pointer("/0")),
                parse("$steps.login.outputs.token.value#/0"));
        assertEquals(new RuntimeExpression.WorkflowValue(0, "w", false, "x", WHOLE), parse("$workflows.w.outputs.x"));
        assertEquals(
                new RuntimeExpression.SourceDescription(0, "api", "get/x.y"), parse("$sourceDescriptions.api.get/x.y"));
        assertEquals(new RuntimeExpression.Component(0, "parameters", "page"), parse("$components.parameters.page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.items", "$5", "$foo.bar", "plain", "", "$", "$Inputs.a", "$statuscode"})
    @Requirement({"AZ-EXPR-26", "AZ-EXPR-29"})
    void textThatDoesNotBeginWithARootIsLiteral(String text) {
        assertFalse(ExpressionParser.beginsLikeExpression(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    $statusCode.x            | 11 | expected nothing after $statusCode, found '.x'
                    $inputs                  | 7  | expected '.NAME' after '$inputs', found the end
                    $inputs.                 | 8  | expected 'NAME' after '$inputs.', found the end
                    $steps.a.b               | 8  | expected 'STEP.outputs.NAME' after '$steps.', found 'a.b'
                    $response.status         | 10 | expected 'header.NAME', 'query.NAME', 'path.NAME' or 'body', found 'status'
                    $response.body#a         | 15 | expected a JSON Pointer that begins with '/', found 'a'
                    $response.body#/a{b      | 17 | expected no brace in an expression, found '{b'
                    $inputs.a b              | 9  | expected the end of the name, found ' b'
                    $components.inputs.a     | 12 | expected 'parameters.', 'successActions.' or 'failureActions.' after '$components.', found 'inputs.a'
                    """)
    @Requirement({"AZ-EXPR-22"})
    void aFaultSaysWhatWasExpectedAndWhere(String text, int offset, String message) {
        ExpressionSyntaxException fault =
                assertThrows(ExpressionSyntaxException.class, () -> ExpressionParser.parse(text));
        assertEquals(message, fault.getMessage());
        assertEquals(offset, fault.offset());
    }
}
