import { ForceSummary, PanelSummary } from "../../corpus/model/index.ts";
import { fixed, shortList } from "./endpoint.ts";

export const bodies = [
  shortList("/api/panels", "The panels whose minutes are held", "panels", PanelSummary, (answers) => answers.panels()),
  fixed("/api/panels/:id", "One panel", PanelSummary, (written, id) => written.panel(id)),
  shortList("/api/forces", "The police forces whose panels' minutes are held", "forces", ForceSummary, (answers) => answers.forces()),
  fixed("/api/forces/:id", "One police force", ForceSummary, (written, id) => written.force(id)),
];
