export {
  AskError,
  type Extension,
  type ExtensionOptions,
  launchExtension,
} from '../../../scripts/lib/extension/launch-extension.ts';
