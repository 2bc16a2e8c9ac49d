package io.wirewatch.core.lexicon;

import io.wirewatch.events.Analysis.Channel;
import io.wirewatch.events.Analysis.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** The entries of a pack, by section: a method for each kind says which fields it has. */
final class PackEntries {
  private static final double HEAVIEST = 20;

  /** How many words a trigger reaches that says nothing of it. */
  private static final int REACH = 6;

  private final PackPatterns patterns;
  private final PackErrors errors;
  final List<Pack.Term> terms = new ArrayList<>();
  final List<Pack.Pseudo> pseudos = new ArrayList<>();
  final List<Pack.Trigger> triggers = new ArrayList<>();
  final List<Pack.Context> contexts = new ArrayList<>();
  final List<Phrase> tolls = new ArrayList<>();

  PackEntries(PackPatterns patterns, PackErrors errors) {
    this.patterns = patterns;
    this.errors = errors;
  }

  void addTerm(Category category, String id, Node node) {
    PackFields fields = fields(node, Set.of("match", "weight", "needs", "unless", "ambiguous"));
    double weight = fields.number("weight", category.weight());
    if (!(weight > 0 && weight <= HEAVIEST)) {
      errors.add(
          node,
          "weight %s of '%s' is out of range; give more than 0 and at most %s"
              .formatted(weight, id, (int) HEAVIEST));
    }
    List<Phrase> match = phrases(fields, "match");
    if (match.isEmpty() && fields.text("match").isBlank()) {
      errors.add(node, "'" + id + "' has no pattern under 'match'");
    }
    terms.add(
        new Pack.Term(
            id,
            category,
            weight,
            fields.isTrue("ambiguous"),
            patterns.className(fields.node("needs")),
            patterns.className(fields.node("unless")),
            match,
            fields.line()));
  }

  void addPseudo(String id, Node node) {
    PackFields fields = fields(node, Set.of("match", "cancel"));
    String cancel = fields.has("cancel") ? fields.text("cancel") : "overlap";
    if (!cancel.equals("overlap") && !cancel.equals("inside")) {
      errors.add(node, "'cancel' of '" + id + "' must be 'overlap' or 'inside'");
    }
    pseudos.add(
        new Pack.Pseudo(id, cancel.equals("inside"), phrases(fields, "match"), fields.line()));
  }

  void addTrigger(String id, Node node) {
    PackFields fields =
        fields(
            node,
            Set.of("match", "status", "factor", "scope", "reach", "stop", "channel", "categories"));
    Status status = fields.constant(Status.class, "status");
    Pack.Scope scope = fields.constant(Pack.Scope.class, "scope");
    Channel channel = fields.has("channel") ? fields.constant(Channel.class, "channel") : null;
    Set<Category> categories = categories(fields, node);
    int reach = (int) fields.number("reach", REACH);
    double factor = fields.number("factor", Double.NaN);
    if (factor < 0 || factor > 1) {
      refuseFactor(factor, id, node);
    }
    if (status != null && scope != null) {
      triggers.add(
          new Pack.Trigger(
              id,
              status,
              factor,
              scope,
              reach,
              patterns.className(fields.node("stop")),
              channel,
              categories,
              phrases(fields, "match"),
              fields.line()));
    }
  }

  private Set<Category> categories(PackFields fields, Node node) {
    Set<Category> categories = EnumSet.noneOf(Category.class);
    for (String name : fields.words("categories")) {
      Category category = PackFields.constantOf(Category.class, name);
      if (category == null) {
        errors.add(
            node, "unknown category '" + name + "'; use " + PackFields.names(Category.values()));
      } else {
        categories.add(category);
      }
    }
    return categories;
  }

  void addContext(String id, Node node) {
    PackFields fields = fields(node, Set.of("factor", "whole", "urls", "strong", "cues"));
    double factor = fields.number("factor", 0);
    if (!(factor >= 0 && factor <= 1)) {
      refuseFactor(factor, id, node);
    }
    contexts.add(
        new Pack.Context(
            id,
            factor,
            fields.isTrue("whole"),
            fields.words("urls"),
            phrases(fields, "strong"),
            phrases(fields, "cues"),
            fields.line()));
  }

  private void refuseFactor(double factor, String id, Node node) {
    errors.add(node, "factor " + factor + " of '" + id + "' is out of range; give 0 to 1");
  }

  private PackFields fields(Node node, Set<String> allowed) {
    return new PackFields(node, allowed, errors);
  }

  private List<Phrase> phrases(PackFields fields, String name) {
    return patterns.phrases(fields.node(name));
  }
}
