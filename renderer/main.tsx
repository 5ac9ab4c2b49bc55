import './styles/theme.css';
