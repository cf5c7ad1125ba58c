package org.arazzoengine.check;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.arazzoengine.document.ArazzoDocument;
import org.arazzoengine.document.Text;
import org.arazzoengine.document.Workflow;
import org.arazzoengine.finding.Findings;
import org.arazzoengine.finding.Location;

/** {@code dependsOn} of workflows: each names one (AZ-WF-09, AZ-WF-10), and none waits for itself (AZ-WF-11). */
final class WorkflowDependencies {

    /** A workflow wherever it is. */
    private record Node(URI document, String workflowId) {}

    private final WorkflowNames names;
    private final Findings findings;
    private final Map<Node, Map<Node, Location>> edges = new LinkedHashMap<>();

    private WorkflowDependencies(WorkflowNames names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    static void check(WorkflowNames names, Findings findings) {
        WorkflowCheck check = new WorkflowCheck(names, findings);
        for (Workflow workflow : names.home().document().workflows()) {
            workflow.dependsOn().forEach(text -> check.check(text, "AZ-WF-09", "AZ-WF-10"));
        }
        new WorkflowDependencies(names, findings).circles();
    }

    private void circles() {
        ArazzoDocument document = names.home().document();
        List<Node> own = new ArrayList<>();
        for (Workflow workflow : document.workflows()) {
            own.add(node(document, workflow));
        }
        connect();
        Cycles.of(own, node -> edges.getOrDefault(node, Map.of()).keySet()).forEach(this::tell);
    }

    /** The edges of this document and of every one that it links to, each document once. */
    private void connect() {
        Map<URI, WorkflowNames> documents = new LinkedHashMap<>();
        List<WorkflowNames> waiting = new ArrayList<>(List.of(names));
        documents.put(location(names.home().document()), names);
        for (int i = 0; i < waiting.size(); i++) {
            for (Workflow workflow : waiting.get(i).home().document().workflows()) {
                for (Text text : workflow.dependsOn()) {
                    connect(waiting.get(i), workflow, text, documents, waiting);
                }
            }
        }
    }

    private void connect(
            WorkflowNames from,
            Workflow workflow,
            Text text,
            Map<URI, WorkflowNames> documents,
            List<WorkflowNames> waiting) {
        from.find(text.value()).ifPresent(found -> {
            ArazzoDocument target = found.home().document();
            edges.computeIfAbsent(node(from.home().document(), workflow), node -> new LinkedHashMap<>())
                    .putIfAbsent(node(target, found.workflow()), text.at());
            if (!documents.containsKey(location(target))) {
                WorkflowNames linked = new WorkflowNames(found.home());
                documents.put(location(target), linked);
                waiting.add(linked);
            }
        });
    }

    /** A circle of other documents is told when these are checked. */
    private void tell(List<Node> circle) {
        URI here = location(names.home().document());
        int first = 0;
        while (first < circle.size() && !circle.get(first).document().equals(here)) {
            first++;
        }
        if (first == circle.size()) {
            return;
        }
        List<Node> way = new ArrayList<>(circle.subList(first, circle.size()));
        way.addAll(circle.subList(0, first));
        List<Location> places = Circle.places(way, edges);
        findings.add(Circle.error("workflow", way.stream().map(Node::workflowId).toList(), places, "AZ-WF-11"));
    }

    private static Node node(ArazzoDocument document, Workflow workflow) {
        return new Node(location(document), workflow.workflowId());
    }

    private static URI location(ArazzoDocument document) {
        return document.at().document();
    }
}
